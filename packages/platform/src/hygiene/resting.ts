import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import { readingFor } from "../measurement/reading/reading-for.ts";

/**
 * Contact ids of all whose requested mail rests, to leave them out of mail that law lets rest
 * (`mayRest`) and for nothing else: neither a list nor a report may tell who they are. Empty where
 * the organisation switched the purpose off.
 */
export async function restingContacts(
  tx: Tx,
  organisation: OrganisationId,
): Promise<ReadonlySet<string>> {
  const rows = await readingFor(tx, "hygiene.inactive", () => tx.rows(RESTING, [organisation]));
  return new Set(rows.map(({ contact }) => contact));
}

const RESTING = statement<{ readonly contact: string }>(
  "hygiene_rests.all",
  `select contact_id as contact from hygiene_rests
    where organisation_id = $1 and ended_on is null`,
);

/** The same among a few people, where an audience is not read as a whole. */
export async function restingAmong(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await readingFor(tx, "hygiene.inactive", () =>
    tx.rows(AMONG, [organisation, contacts]),
  );
  return new Set(rows.map(({ contact }) => contact));
}

const AMONG = statement<{ readonly contact: string }>(
  "hygiene_rests.among",
  `select contact_id as contact from hygiene_rests
    where organisation_id = $1 and contact_id = any($2::uuid[]) and ended_on is null`,
);

/**
 * Lets mail come again to people who did something by themselves: answered, wrote back, signed up,
 * bought. Of whom it did not rest nothing changes, and the caller is told of neither.
 */
export async function endRests(tx: Tx, contacts: readonly string[], today: Day): Promise<void> {
  if (contacts.length === 0) return;
  await tx.rows(END, [contacts, today]);
}

const END = statement<object>("hygiene_rests.end", "select end_rests($1::uuid[], $2::date)");

/** Since when the mail of one person rests, for that person alone; `null` when it does not. */
export async function ownRest(tx: Tx, contact: string): Promise<Day | null> {
  return (await tx.rows(OWN, [contact]))[0]?.since ?? null;
}

const OWN = statement<{ readonly since: Day | null }>(
  "hygiene_rests.own",
  "select own_rest($1::uuid) as since",
);

/** Forgets all rests of an organisation: it does not let mail rest any more. */
export async function forgetRests(tx: Tx, organisation: OrganisationId): Promise<void> {
  await readingFor(tx, "hygiene.inactive", () => tx.run(FORGET, [organisation]));
}

const FORGET = statement(
  "hygiene_rests.forget",
  "delete from hygiene_rests where organisation_id = $1",
);
