import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PageRequest } from "../../http/api/paging.ts";
import type { Reading } from "./take-incoming.ts";

/** A text that somebody sent to us. */
export interface IncomingLine {
  readonly id: string;
  /** E.164; `null`: the sender is no number. */
  readonly phone: string | null;
  readonly contact: string | null;
  readonly writtenTo: string;
  readonly body: string;
  readonly readAs: Reading;
  readonly campaign: string | null;
  readonly text: string | null;
  readonly receivedAt: Instant;
  /** When somebody here saw to it. */
  readonly seenAt: Instant | null;
  readonly keepUntil: Day;
}

/** The newest first; one more than asked for where there are more. */
export function listIncomingTexts(
  tx: Tx,
  organisation: OrganisationId,
  { waiting, contact }: { readonly waiting: boolean; readonly contact: string | null },
  { after, limit }: PageRequest,
): Promise<readonly IncomingLine[]> {
  return tx.rows(LIST, [organisation, waiting, contact, after, limit + 1]);
}

/** How many wait for somebody to read them. */
export async function countWaiting(tx: Tx, organisation: OrganisationId): Promise<number> {
  return (await tx.rows(COUNT, [organisation]))[0]?.waiting ?? 0;
}

/** Somebody here saw to it. Again is the same as once. @returns `null`: there is none */
export async function seeToText(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<IncomingLine | null> {
  await tx.run(SEEN, [organisation, id, by, at]);
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

const COLUMNS = `incoming_id as id, number as phone, contact_id as contact,
  written_to as "writtenTo", body, read_as as "readAs", campaign_id as campaign,
  text_id as text, received_at as "receivedAt", seen_at as "seenAt", keep_until as "keepUntil"`;

const LIST = statement<IncomingLine>(
  "incoming_texts.list",
  `select ${COLUMNS} from incoming_texts
    where organisation_id = $1 and ($2 = false or read_as = 'other' and seen_at is null)
      and ($3::uuid is null or contact_id = $3) and ($4::uuid is null or incoming_id < $4)
    order by incoming_id desc
    limit $5`,
);

const COUNT = statement<{ readonly waiting: number }>(
  "incoming_texts.waiting",
  `select count(*)::int as waiting from incoming_texts
    where organisation_id = $1 and read_as = 'other' and seen_at is null`,
);

const SEEN = statement(
  "incoming_texts.seen",
  `update incoming_texts set seen_by = $3, seen_at = $4
    where organisation_id = $1 and incoming_id = $2 and seen_at is null`,
);

const FIND = statement<IncomingLine>(
  "incoming_texts.find",
  `select ${COLUMNS} from incoming_texts where organisation_id = $1 and incoming_id = $2`,
);
