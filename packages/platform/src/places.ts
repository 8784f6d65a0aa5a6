import type { Config } from "./config.ts";
import { readAddresses } from "./database/served/addresses.ts";
import type { Places } from "./installation.ts";

/** Whose servers an installation uses, by what its environment says. */
export function placesOf({
  smtpUrl,
  databaseUrl,
  databaseReplicaUrl,
}: Pick<Config, "smtpUrl" | "databaseUrl"> & Partial<Pick<Config, "databaseReplicaUrl">>): Places {
  const [database = null, ...copies] = [databaseUrl, databaseReplicaUrl ?? null]
    .flatMap((url) => (url === null ? [] : (readAddresses(url.reveal()) ?? [])))
    .flatMap(({ connectionString }) => hostOf(connectionString) ?? []);
  return {
    relay: hostOf(smtpUrl?.reveal()),
    database,
    copies: copies.filter((host) => host !== database),
  };
}

/** The host alone: what stands beside it in the address logs in. */
function hostOf(url: string | undefined): string | null {
  return (url && URL.parse(url)?.hostname) || null;
}
