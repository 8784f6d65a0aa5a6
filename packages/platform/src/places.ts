import type { Config } from "./config.ts";
import { readAddresses } from "./database/served/addresses.ts";
import type { Places } from "./installation.ts";

/** Whose servers an installation uses, by what its environment says. */
export function placesOf({
  smtpUrl,
  databaseUrl,
  databaseReplicaUrl,
  smsUrl,
  files,
}: Pick<Config, "smtpUrl" | "databaseUrl"> &
  Partial<Pick<Config, "databaseReplicaUrl" | "smsUrl" | "files">>): Places {
  const [database = null, ...copies] = [databaseUrl, databaseReplicaUrl ?? null]
    .flatMap((url) => (url === null ? [] : (readAddresses(url.reveal()) ?? [])))
    .flatMap(({ connectionString }) => hostOf(connectionString) ?? []);
  // What waits in a bucket is sealed, and is held there all the same.
  const bucket = files?.kind === "bucket" ? hostOf(files.bucket.endpoint) : null;
  const others = bucket === null ? copies : [...copies, bucket];
  const textCarrier = hostOf(smsUrl?.reveal());
  return {
    relay: hostOf(smtpUrl?.reveal()),
    ...(textCarrier !== null && { textCarrier }),
    database,
    copies: others.filter((host) => host !== database),
  };
}

/** The host alone: what stands beside it in the address logs in. */
function hostOf(url: string | undefined): string | null {
  return (url && URL.parse(url)?.hostname) || null;
}
