import { createHmac, timingSafeEqual } from "node:crypto";

import { err, ok, type Result, type Secret } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "./database/database.ts";
import { statement } from "./database/statement.ts";

/**
 * Holds this process to the secret of all others on the same database: the first to come says which
 * it is. With another one it would sign tokens that nobody takes, and read nothing that is sealed.
 * The error is a sentence.
 */
export async function holdToSecret(
  database: Database,
  secret: Secret,
): Promise<Result<null, string>> {
  const fingerprint = createHmac("sha256", secret.reveal())
    .update("consentry fingerprint")
    .digest();
  const [kept] = await acrossOrganisations(database, async (tx) => {
    await tx.run(KEEP, [fingerprint]);
    return tx.rows(KEPT);
  });
  return kept !== undefined && timingSafeEqual(kept.fingerprint, fingerprint)
    ? ok(null)
    : err(ANOTHER);
}

const ANOTHER =
  "This database was begun with another secret: what is sealed there could not be read, and links in mails that went out would lead nowhere. Give every process the same CONSENTRY_SECRET, or the file `secret` of the first one's CONSENTRY_DATA.";

const KEEP = statement(
  "installation_secrets.keep",
  "insert into installation_secrets (fingerprint) values ($1) on conflict do nothing",
);

const KEPT = statement<{ readonly fingerprint: Buffer }>(
  "installation_secrets.kept",
  "select fingerprint from installation_secrets",
);
