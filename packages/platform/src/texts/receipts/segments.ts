import type { Instant } from "@consentry/kernel";
import type { TakenText, TextReceipt } from "@consentry/sms";

import { plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Whose a message is: a text to one person, or one of a campaign. */
export type TextOwner =
  { readonly text: string } | { readonly campaign: string; readonly delivery: string };

/** What a carrier took, and what it belongs to. */
export interface NotedText {
  readonly taken: TakenText;
  readonly of: TextOwner;
}

/** As the table bounds it; a longer name is told by its beginning. */
const LONGEST_MESSAGE_ID = 200;

/** Under which a receipt is looked for. */
export function segmentName(messageId: string): string {
  return messageId.replaceAll("\0", "").slice(0, LONGEST_MESSAGE_ID);
}

/**
 * Writes down under which names receipts of these texts will come. A name that a carrier uses anew
 * is the newer text's.
 */
export async function noteSegments(
  tx: Tx,
  organisation: OrganisationId,
  texts: readonly NotedText[],
  { at }: { readonly at: Instant },
): Promise<void> {
  const rows = texts.flatMap(({ taken, of }) =>
    taken.messageIds.map((name) => ({ carrier: taken.carrier, name: segmentName(name), of })),
  );
  const named = [...new Map(rows.map((row) => [`${row.carrier} ${row.name}`, row])).values()];
  if (named.length === 0) return;
  await tx.run(NOTE, [
    organisation,
    textArray(named.map(({ carrier }) => carrier)),
    textArray(named.map(({ name }) => name)),
    plainArray(named.map(({ of }) => ("text" in of ? of.text : null))),
    plainArray(named.map(({ of }) => ("text" in of ? null : of.campaign))),
    plainArray(named.map(({ of }) => ("text" in of ? null : of.delivery))),
    at,
  ]);
}

const NOTE = statement(
  "text_segments.note",
  `insert into text_segments (organisation_id, carrier, message_id, text_id, campaign_id,
     delivery_id, taken_at)
   select $1, carrier, message_id, text_id, campaign_id, delivery_id, $7
     from unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[])
       as given (carrier, message_id, text_id, campaign_id, delivery_id)
   on conflict (organisation_id, carrier, message_id) do update
     set text_id = excluded.text_id, campaign_id = excluded.campaign_id,
         delivery_id = excluded.delivery_id, taken_at = excluded.taken_at,
         state = 'taken', code = null, said_at = null`,
);

/** A message that something was said of. */
export interface SaidSegment {
  readonly text: string | null;
  readonly campaign: string | null;
  readonly delivery: string | null;
  /** Of all messages of its text: whether each of them arrived, and whether one will never. */
  readonly allArrived: boolean;
  readonly oneFailed: boolean;
}

export type ReceiptState = TextReceipt["state"];

/**
 * Writes down what a carrier says of a message. What it said for good is not taken back by what
 * comes later: receipts overtake each other.
 *
 * @returns `null`: the carrier named no message of this organisation; `"known"`: it changes nothing
 */
export async function saySegment(
  tx: Tx,
  organisation: OrganisationId,
  { carrier, messageId, state, code }: TextReceipt,
  at: Instant,
): Promise<SaidSegment | "known" | null> {
  const key = [organisation, carrier, segmentName(messageId)] as const;
  const [known] = await tx.rows(LOCK, key);
  if (known === undefined) return null;
  if (known.isFinal || known.state === state) return "known";
  await tx.run(SAY, [...key, state, code === "" ? null : code.slice(0, LONGEST_CODE), at]);
  const [said] = await tx.rows(WHOLE, [...key]);
  return said ?? null;
}

const LONGEST_CODE = 100;

/** The text's own row before: two receipts of one text at once are written one after the other. */
const LOCK = statement<{ readonly state: ReceiptState | "taken"; readonly isFinal: boolean }>(
  "text_segments.lock",
  `select segment.state,
          segment.state in ('delivered', 'undeliverable', 'expired', 'rejected') as "isFinal"
     from text_segments as segment
     join text_segments as whole
       on whole.organisation_id = $1
      and (whole.text_id = segment.text_id or whole.delivery_id = segment.delivery_id
           and whole.campaign_id = segment.campaign_id)
    where segment.organisation_id = $1 and segment.carrier = $2 and segment.message_id = $3
    order by whole.message_id
      for update of whole`,
);

const SAY = statement(
  "text_segments.say",
  `update text_segments set state = $4, code = $5, said_at = $6
    where organisation_id = $1 and carrier = $2 and message_id = $3`,
);

const WHOLE = statement<SaidSegment>(
  "text_segments.whole",
  `select segment.text_id as text, segment.campaign_id as campaign,
          segment.delivery_id as delivery,
          bool_and(whole.state = 'delivered') as "allArrived",
          bool_or(whole.state in ('undeliverable', 'expired', 'rejected')) as "oneFailed"
     from text_segments as segment
     join text_segments as whole
       on whole.organisation_id = $1
      and (whole.text_id = segment.text_id or whole.delivery_id = segment.delivery_id
           and whole.campaign_id = segment.campaign_id)
    where segment.organisation_id = $1 and segment.carrier = $2 and segment.message_id = $3
    group by 1, 2, 3`,
);
