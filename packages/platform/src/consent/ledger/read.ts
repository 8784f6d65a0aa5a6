import type { ConsentStanding, LedgerEntry, Pseudonym } from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { bytesOf, entryOf, EVENT_COLUMNS, type EventRow } from "./event-rows.ts";

/** All entries of one person, oldest first. A person has dozens, not millions. */
export async function entriesOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: Pseudonym,
): Promise<readonly LedgerEntry[]> {
  const rows = await tx.rows(ENTRIES_OF, [organisation, bytesOf(contact)]);
  return rows.map(entryOf);
}

const ENTRIES_OF = statement<EventRow>(
  "ledger.entries_of",
  `select ${EVENT_COLUMNS} from consent_events
    where organisation_id = $1 and contact = $2
    order by sequence`,
);

/** The whole ledger from an entry on, in its order, `size` entries in memory at a time. */
export async function* entriesFrom(
  tx: Tx,
  organisation: OrganisationId,
  first: number,
  size = 5_000,
): AsyncGenerator<readonly LedgerEntry[]> {
  const batches = tx.batches<EventRow>(
    `select ${EVENT_COLUMNS} from consent_events
      where organisation_id = $1 and sequence >= $2
      order by sequence`,
    [organisation, first],
    size,
  );
  for await (const rows of batches) yield rows.map(entryOf);
}

/** What one person's consents are now. */
export async function standingsOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: Pseudonym,
): Promise<readonly ConsentStanding[]> {
  const rows = await tx.rows(STANDINGS_OF, [organisation, bytesOf(contact)]);
  return rows.map(standingOf);
}

interface StandingRow {
  readonly contact: Pseudonym;
  readonly purpose: ConsentStanding["purpose"];
  readonly channel: ConsentStanding["channel"];
  readonly action: NonNullable<ConsentStanding["answer"]>["action"] | null;
  readonly at: NonNullable<ConsentStanding["answer"]>["at"] | null;
  readonly also_names: NonNullable<ConsentStanding["answer"]>["alsoNames"];
  readonly asked_at: ConsentStanding["askedAt"];
}

const STANDINGS_OF = statement<StandingRow>(
  "consent.standings_of",
  `select encode(contact, 'hex') as contact, purpose, channel, action, at, also_names, asked_at
     from consent_states
    where organisation_id = $1 and contact = $2
    order by purpose, channel`,
);

function standingOf(row: StandingRow): ConsentStanding {
  const { contact, purpose, channel, action, at, also_names: alsoNames, asked_at: askedAt } = row;
  const answer = action === null || at === null ? null : { action, at, alsoNames };
  return { contact, purpose, channel, answer, askedAt };
}
