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
  const label = wordsOf(site.split(".")[0] ?? "").join("");
  const company = companyById(platform.company ?? "");
  return (
    label !== "" &&
    [platform.id, platform.name, company?.name ?? ""].some((name) => hasWords(wordsOf(name), label))
  );
}

/** Whole words, one or several in a row: `mail.example` is not MailPoet's. */
function hasWords(words: readonly string[], label: string): boolean {
  return words.some((_, start) =>
    words.slice(start).some((__, more) => words.slice(start, start + more + 1).join("") === label),
  );
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
