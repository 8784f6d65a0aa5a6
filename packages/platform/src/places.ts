import type { Config } from "./config.ts";
import { readAddresses } from "./database/served/addresses.ts";
import type { Places } from "./installation.ts";

/** Whose servers an installation uses, by what its environment says. */
export function placesOf({
  smtpUrl,
  databaseUrl,
}: Pick<Config, "smtpUrl" | "databaseUrl">): Places {
  const database = databaseUrl && readAddresses(databaseUrl.reveal())?.[0]?.connectionString;
  return { relay: hostOf(smtpUrl?.reveal()), database: hostOf(database) };
}

/** The host alone: what stands beside it in the address logs in. */
function hostOf(url: string | null | undefined): string | null {
  return (url && URL.parse(url)?.hostname) || null;
}
