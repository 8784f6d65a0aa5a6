import { isHash, wordingHash, type Hash, type Wording } from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { nativeSha256 } from "../ledger/append.ts";
import { bytesOf } from "../ledger/event-rows.ts";

/** Keeps a wording as it was shown and gives the hash that events name it by. Kept once. */
export async function keepWording(
  tx: Tx,
  organisation: OrganisationId,
  wording: Wording,
): Promise<Hash> {
  const hash = wordingHash(wording, nativeSha256);
  const { language, question, explanation, shownAs } = wording;
  await tx.run(KEEP, [organisation, bytesOf(hash), language, question, explanation, shownAs]);
  return hash;
}

const KEEP = statement(
  "wordings.keep",
  `insert into wordings (organisation_id, hash, language, question, explanation, shown_as)
   values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
);

/** The wordings of these hashes, as far as they are known. */
export async function wordingsOf(
  tx: Tx,
  organisation: OrganisationId,
  hashes: Iterable<Hash>,
): Promise<ReadonlyMap<Hash, Wording>> {
  const asked = [...new Set(hashes)].filter(isHash).map(bytesOf);
  if (asked.length === 0) return new Map();
  const rows = await tx.rows(READ, [organisation, asked]);
  return new Map(rows.map(({ hash, ...wording }) => [hash, wording]));
}

const READ = statement<Wording & { readonly hash: Hash }>(
  "wordings.read",
  `select encode(hash, 'hex') as hash, language, question, explanation, shown_as as "shownAs"
     from wordings
    where organisation_id = $1 and hash = any($2::bytea[])`,
);
