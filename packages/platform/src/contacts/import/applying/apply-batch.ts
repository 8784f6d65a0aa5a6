import { Bug, type Day, type Instant } from "@consentry/kernel";

import { suppress, suppressedAmong } from "../../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../../database/database.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import { keepUnproven, type NewUnproven } from "../../../transition/unproven/unproven-choices.ts";
import { keepNumbers } from "../../numbers/keep-numbers.ts";
import type { NumberRow } from "../../numbers/numbers.ts";
import type { ImportOutcome, ImportRow } from "../import-status.ts";
import type { Importer } from "../importer.ts";
import { AddedMeanwhile, placePeople, type PlacedPerson } from "./place-people.ts";
import type { PreparedBatch } from "./prepare-batch.ts";
import { appendAll, consentsToRecord } from "./record-consents.ts";

/** A batch and the one that is to be committed before it. */
export interface BatchInTurn {
  readonly number: number;
  readonly content: PreparedBatch;
  readonly earlier: BatchUnderWay;
}

export interface BatchUnderWay {
  /** The keys of its people in hex. */
  readonly addresses: ReadonlySet<string>;
  /** False when somebody else applied it. */
  readonly isOurs: Promise<boolean>;
}

/** More tries than processes add contacts at one moment. */
const MOST_TRIES = 10;

/**
 * Writes one batch as a whole or not at all, never before the one that is earlier. Its people may
 * be written while that one is still under way; what comes to nothing then is tried again behind it.
 * @returns false when somebody else applied it
 */
export async function applyBatch(
  importer: Importer,
  row: ImportRow,
  batch: BatchInTurn,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      await withOrganisation(importer.database, importer.organisation, (tx) =>
        applyWithin(tx, importer, row, batch),
      );
      return true;
    } catch (error) {
      if (!isWorthATry(error) || tries === MOST_TRIES) throw error;
      if (!(await batch.earlier.isOurs)) return false;
      if (error instanceof NotItsTurn && tries > 1) return false;
    }
  }
}

/** The earlier batch is not committed, or this one was by somebody else: it is rolled back. */
class NotItsTurn extends Error {}

const DEADLOCK_DETECTED = "40P01";

/** Two imports may hold people that the other waits for; the server lets one of them go on. */
function isWorthATry(error: unknown): boolean {
  return (
    error instanceof AddedMeanwhile ||
    error instanceof NotItsTurn ||
    (error as { readonly code?: string }).code === DEADLOCK_DETECTED
  );
}

async function applyWithin(
  tx: Tx,
  importer: Importer,
  row: ImportRow,
  { number, content }: BatchInTurn,
): Promise<void> {
  const { organisation, keys } = importer;
  const { id, mapping } = row;
  const at = importer.now();
  const [origin] = await tx.rows(ORIGIN, [organisation, row.source]);
  if (origin === undefined) throw new Bug("an import without its source");
  const { people, leftOut } = await withoutTheirOwnNo(tx, importer, content, at);
  const placing = {
    organisation,
    mapping,
    origin: { source: row.source, quarantinedBy: origin.quarantinedBy },
    at,
  };
  const placed = await placePeople(tx, placing, people);
  await addToLists(
    tx,
    importer,
    mapping.lists,
    placed.people.map(({ contact }) => contact),
    at,
  );
  await keepUnproven(tx, organisation, unprovenIn(placed.people, mapping), { from: id, at });
  const consents = await consentsToRecord(tx, organisation, { keys, mapping, id }, placed.people);
  // From here on one batch of an import is at work, and what is appended stands in their order.
  await tx.run(WAIT_FOR_TURN, [organisation, id]);
  if ((await tx.run(MOVE_ON, [organisation, id, number])) === 0) throw new NotItsTurn();
  await tx.run(EMPTY, [organisation, id, number]);
  await suppressAll(tx, importer, id, content.suppressed);
  await keepNumbers(tx, organisation, numbersOf(content, placed.people, row.source), at);
  await appendAll(tx, organisation, consents.acts);
  const outcome: ImportOutcome = {
    added: placed.added,
    changed: placed.changed,
    unchanged: people.length - placed.added - placed.changed,
    leftOut,
    suppressed: content.suppressed.filter(({ isNumber }) => !isNumber).length,
    consents: consents.acts.length,
    notWidened: consents.notWidened,
  };
  await tx.run(ADD_OUTCOME, [organisation, id, outcome]);
}

/** Those of the people who were placed: who is left out leaves no number. */
function numbersOf(
  { numbers }: PreparedBatch,
  people: readonly PlacedPerson[],
  source: string,
): readonly NumberRow[] {
  if (numbers.length === 0) return [];
  const contacts = new Map(people.map(({ given, contact }) => [given.address, contact]));
  return numbers.flatMap(({ address, ...number }) => {
    const contact = contacts.get(address);
    return contact === undefined ? [] : [{ ...number, contact, source }];
  });
}

function unprovenIn(
  people: readonly PlacedPerson[],
  { consents }: ImportRow["mapping"],
): readonly NewUnproven[] {
  return people.flatMap(({ contact, given }) =>
    given.rows.flatMap(({ unproven = [] }) =>
      unproven.flatMap(({ of, reason, written }) => {
        const mapped = consents[of];
        if (mapped === undefined) return [];
        const { purpose, channel } = mapped;
        return [{ contact, purpose, channel, reason, written }];
      }),
    ),
  );
}

/**
 * Its row is the lock under which one process applies an import, and one batch at a time: the
 * database itself sees who waits for whom. An update alone would pass over a row that is not yet
 * as it asks.
 */
const WAIT_FOR_TURN = statement(
  "imports.wait_for_turn",
  "select from imports where organisation_id = $1 and import_id = $2 for update",
);

const MOVE_ON = statement(
  "imports.move_on_applying",
  `update imports set batches_applied = $3 + 1
    where organisation_id = $1 and import_id = $2 and state = 'applying' and batches_applied = $3
      and staged_salt is not null`,
);

const EMPTY = statement(
  "imports.empty_batch",
  `update import_batches set staged = null
    where organisation_id = $1 and import_id = $2 and number = $3`,
);

/** Shared until the end of the transaction: the source is not judged anew in between. */
const ORIGIN = statement<{ readonly quarantinedBy: string | null }>(
  "imports.source_shared",
  `select quarantined_by as "quarantinedBy" from sources
    where organisation_id = $1 and source_id = $2
      for share`,
);

const ADD_OUTCOME = statement(
  "imports.add_outcome",
  `update imports
      set outcome = (select jsonb_object_agg(name, coalesce((outcome ->> name)::bigint, 0)
                                                   + added.value::bigint)
                       from jsonb_each_text($3::jsonb) as added (name, value))
    where organisation_id = $1 and import_id = $2`,
);

function suppressAll(
  tx: Tx,
  { organisation }: Importer,
  id: string,
  suppressed: PreparedBatch["suppressed"],
): Promise<void> {
  return suppress(
    tx,
    organisation,
    suppressed.map(({ key, since }) => ({
      addressKey: key,
      channel: "all",
      topic: null,
      reason: "imported",
      since,
      until: null,
      saidBy: `import:${id}`,
    })),
  );
}

/**
 * Who said here that they want nothing, or were erased, is not taken in at all. Who is suppressed
 * because a file said so is taken in and stays suppressed, whichever file came first.
 */
async function withoutTheirOwnNo(
  tx: Tx,
  { organisation }: Importer,
  { people }: PreparedBatch,
  at: Instant,
) {
  const reasons = await suppressedAmong(
    tx,
    organisation,
    people.map(({ key }) => key),
    { channel: "email", topic: null, on: at.slice(0, 10) as Day },
  );
  const free = people.filter(({ address }) => (reasons.get(address) ?? "imported") === "imported");
  return { people: free, leftOut: people.length - free.length };
}

async function addToLists(
  tx: Tx,
  { organisation }: Importer,
  lists: readonly string[],
  contacts: readonly string[],
  at: Instant,
): Promise<void> {
  if (lists.length === 0 || contacts.length === 0) return;
  await tx.run(ADD_TO_LISTS, [organisation, lists, contacts, at]);
}

/** A list that was removed since is nobody's. */
const ADD_TO_LISTS = statement(
  "imports.add_to_lists",
  `insert into list_members (organisation_id, list_id, contact_id, since)
   select $1, list.list_id, contact_id, $4
     from (select list_id from lists
            where organisation_id = $1 and list_id = any($2::uuid[])
              for share) as list
    cross join unnest($3::uuid[]) as given (contact_id)
   on conflict do nothing`,
);
