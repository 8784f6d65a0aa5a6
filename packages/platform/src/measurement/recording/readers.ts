import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Load } from "./record-loads.ts";
import type { MeasuredCampaign, Terms } from "./terms.ts";

/** Whom a message went to, and what is known of them now. */
export interface Reader {
  /** Contact id. */
  readonly contact: string;
  readonly facts: PersonFacts;
  readonly campaign: MeasuredCampaign;
}

/**
 * The readers of these loads by their deliveries. Left out are those who were erased, whose message
 * is not known any more, and whose source holds them back from everything.
 */
export async function readersOf(
  tx: Tx,
  { organisation, campaigns }: Terms,
  loads: readonly Load[],
): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>();
  for (const [id, own] of Map.groupBy(loads, ({ token }) => token.campaign)) {
    const campaign = campaigns.get(id);
    if (campaign === undefined) continue;
    const asked = new Set(own.map(({ token }) => token.delivery));
    const sent = await tx.rows(SENT, [organisation, id, [...asked]]);
    const contacts = [...new Set(sent.map(({ contact }) => contact))];
    const people = await factsOf(tx, organisation, contacts, campaign.writtenBy);
    const known = new Map(people.map(({ contact, facts }) => [contact, facts]));
    for (const { delivery, contact } of sent) {
      const facts = known.get(contact);
      if (facts?.quarantinedBy === null) readers.set(delivery, { contact, facts, campaign });
    }
  }
  return readers;
}

const SENT = statement<{ readonly delivery: string; readonly contact: string }>(
  "measure.sent_to",
  `select delivery_id as delivery, contact_id as contact from deliveries
    where organisation_id = $1 and campaign_id = $2 and delivery_id = any($3::uuid[])
      and contact_id is not null`,
);
