import { addDays, dayOf, type Instant, type PhoneNumber } from "@consentry/kernel";

import { DAYS_KEPT } from "../../inbox/keep-mails.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PageRequest } from "../../http/api/paging.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";

/** A text of the local inbox: one of ours, or an answer that was tried there. */
export interface InboxText {
  readonly id: string;
  /** E.164. */
  readonly number: string;
  readonly sender: string;
  readonly body: string;
  readonly direction: "out" | "in";
  readonly at: Instant;
  readonly keepUntil: Instant;
}

/** Who looks through more has a telephone; the oldest make room. */
const MOST_KEPT = 5_000;

export interface KeptText {
  readonly number: PhoneNumber;
  readonly sender: string;
  readonly body: string;
  readonly direction: InboxText["direction"];
  /** `system`: our own sending; otherwise who answered here. */
  readonly by: string;
}

/** Keeps a text that goes nowhere else. */
export async function keepInboxText(
  tx: Tx,
  { id: organisation, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  { number, sender, body, direction, by }: KeptText,
  at: Instant,
): Promise<string> {
  const id = newId();
  const values = [organisation, id, number.reveal(), keys.numberKey(number), sender, body];
  await tx.run(KEEP, [...values, direction, by, at, addDays(dayOf(at), DAYS_KEPT)]);
  await tx.run(MAKE_ROOM, [organisation, MOST_KEPT]);
  return id;
}

/** The newest first; one more than `limit` where there are more. */
export function listInboxTexts(
  tx: Tx,
  organisation: OrganisationId,
  numberKey: Uint8Array | null,
  { after, limit }: PageRequest,
): Promise<readonly InboxText[]> {
  return tx.rows(LIST, [organisation, after, limit + 1, numberKey]);
}

export async function findInboxText(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<InboxText | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** @returns how many there were */
export function emptyInboxTexts(tx: Tx, organisation: OrganisationId): Promise<number> {
  return tx.run(EMPTY, [organisation]);
}

const COLUMNS = `inbox_text_id as id, number, sender, body, direction, at,
  keep_until as "keepUntil"`;

const KEEP = statement(
  "inbox_texts.keep",
  `insert into inbox_texts (organisation_id, inbox_text_id, number, number_key, sender, body,
     direction, handed_in_by, at, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Ids grow with time: what is behind the first so many of them goes. */
const MAKE_ROOM = statement(
  "inbox_texts.make_room",
  `delete from inbox_texts
    where organisation_id = $1
      and inbox_text_id <= (select inbox_text_id from inbox_texts where organisation_id = $1
                             order by inbox_text_id desc offset $2 limit 1)`,
);

const LIST = statement<InboxText>(
  "inbox_texts.list",
  `select ${COLUMNS} from inbox_texts
    where organisation_id = $1 and ($2::uuid is null or inbox_text_id < $2)
      and ($4::bytea is null or number_key = $4)
    order by inbox_text_id desc limit $3`,
);

const FIND = statement<InboxText>(
  "inbox_texts.find",
  `select ${COLUMNS} from inbox_texts where organisation_id = $1 and inbox_text_id = $2`,
);

const EMPTY = statement("inbox_texts.empty", "delete from inbox_texts where organisation_id = $1");
