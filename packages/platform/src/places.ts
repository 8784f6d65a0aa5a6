import type { Secret } from "@consentry/kernel";

import type { Config } from "./config.ts";
import type { Places } from "./installation.ts";

/** Whose servers an installation uses, by what its environment says. */
export function placesOf({
  smtpUrl,
  databaseUrl,
}: Pick<Config, "smtpUrl" | "databaseUrl">): Places {
  return { relay: hostOf(smtpUrl), database: hostOf(databaseUrl) };
}

/** The host alone: what stands beside it in the address logs in. */
function hostOf(url: Secret | null): string | null {
  return url === null ? null : URL.parse(url.reveal())?.hostname || null;
}
