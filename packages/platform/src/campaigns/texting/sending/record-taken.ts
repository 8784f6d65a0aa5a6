import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import { noteSegments } from "../../../texts/receipts/segments.ts";
import type { SentMessage } from "../../delivery/run.ts";

/**
 * Writes down what texts that a carrier took came to, and under which numbers of the carrier's their
 * receipts will come. Done again it changes nothing.
 */
export async function recordTaken(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  sent: readonly SentMessage[],
  now: Instant,
): Promise<void> {
  const texts = sent.flatMap(({ delivery: { id }, outcome: { text } }) =>
    text === undefined ? [] : [{ id, ...text }],
  );
  if (texts.length === 0) return;
  await tx.run(KEEP, [
    organisation,
    campaign,
    texts.map(({ id }) => id),
    texts.map(({ sender }) => sender),
    texts.map(({ country }) => country),
    texts.map(({ segments }) => segments),
    texts.map(({ cost }) => cost?.thousandths ?? null),
    texts.map(({ cost }) => cost?.currency ?? null),
  ]);
  const taken = texts.map(({ id: delivery, by }) => ({ taken: by, of: { campaign, delivery } }));
  await noteSegments(tx, organisation, taken, { at: now });
}

const KEEP = statement(
  "campaign_texts.keep",
  `insert into campaign_texts
     (organisation_id, campaign_id, delivery_id, sender, country, segments, cost, currency)
   select $1, $2, delivery_id, sender, country, segments, cost, currency
     from unnest($3::uuid[], $4::text[], $5::text[], $6::smallint[], $7::bigint[], $8::text[])
       as given (delivery_id, sender, country, segments, cost, currency)
   on conflict do nothing`,
);
