import { platformHost } from "../platforms/match-url.ts";
import type { Platform } from "../platforms/platform.ts";
import { companyById } from "./companies/companies.ts";

/**
 * Whether a platform's company writes about itself: the sender's site is its own host, or bears
 * its name.
 *
 * @param site registrable domain of the author's address
 */
export function isItsOwn(platform: Platform, site: string): boolean {
  if (platformHost(site)?.id === platform.id) return true;
  const label = plain(site.split(".")[0] ?? "");
  const company = companyById(platform.company ?? "");
  return (
    label !== "" &&
    [platform.id, platform.name, company?.name ?? ""].some((name) => plain(name).includes(label))
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
