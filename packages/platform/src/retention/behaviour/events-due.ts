import type { Day } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { chosenLength } from "../choices/choices.ts";
import type { Due, DueBy } from "../rule.ts";

/** What the database is asked with about events: what they are due by, and whose must stay. */
export type EventQuestion = readonly [
  before: Day,
  months: number | null,
  heldCampaigns: readonly string[],
  heldContacts: readonly string[],
];

export async function eventQuestion(
  { tx, organisation }: Pick<Own, "tx" | "organisation">,
  { on, hasHolds }: DueBy,
): Promise<EventQuestion> {
  const months = await chosenLength(tx, organisation.id, "behaviour");
  if (!hasHolds) return [on, months, [], []];
  const campaigns = await tx.rows(HELD_CAMPAIGNS, [organisation.id, on]);
  const contacts = await tx.rows(HELD_CONTACTS, [organisation.id, on]);
  return [on, months, campaigns.map(({ id }) => id), contacts.map(({ id }) => id)];
}

interface IdRow {
  readonly id: string;
}

const HELD_CAMPAIGNS = statement<IdRow>(
  "retention.held_campaigns",
  `select campaign_id as id from campaigns
    where organisation_id = $1 and is_held(null, null, campaign_id, null, $2)`,
);

/** Where everything is held, campaigns say so already. */
const HELD_CONTACTS = statement<IdRow>(
  "retention.held_contacts",
  `select contact_id as id from contacts
    where organisation_id = $1 and not is_held(null, null, null, null, $2)
      and is_held(contact_id, address_key, null, source_id, $2)`,
);

/** How many events are past their day. The database counts them and shows none. */
export async function countEventsDue(
  { tx }: Pick<Own, "tx">,
  question: EventQuestion,
): Promise<Due> {
  const [due] = await tx.rows(COUNT, [...question]);
  if (due === undefined) throw new Error("a count without a row");
  return due;
}

const COUNT = statement<Due>(
  "measure.count_events_due",
  "select rows, held, oldest, newest from count_events_due($1, $2, $3, $4)",
);
