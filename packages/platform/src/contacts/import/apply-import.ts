import { Bug, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";

import { suppress, suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { AddedMeanwhile, placePeople } from "./applying/place-people.ts";
import { prepareBatch, type PreparedBatch } from "./applying/prepare-batch.ts";
import { recordConsents } from "./applying/record-consents.ts";
import type { ImportFailure } from "./import-failure.ts";
import {
  findImportRow,
  statusOf,
  type ImportOutcome,
  type ImportRow,
  type ImportStatus,
} from "./import-status.ts";
import { untilInterrupted, type Importer } from "./importer.ts";
import { BATCH_ROWS, openStaged } from "./staging/batch-content.ts";

/**
 * Writes the waiting rows of an import into contacts, lists, suppressions and the ledger, batch
 * by batch, each as a whole or not at all; called again it goes on behind the last. It refuses
 * while somebody still has to acknowledge what the report warns of.
 */
export function applyImport(
  importer: Importer,
  id: string,
): Promise<Result<ImportStatus, ImportFailure>> {
  return untilInterrupted(async () => {
    const begun = await withOrganisation(importer.database, importer.organisation, (tx) =>
      begin(tx, importer.organisation, id),
    );
    if (!begun.ok) return begun;
    const row = begun.value;
    if (row.state === "applied") return ok(statusOf(row));
    let next = await prepared(importer, row, row.batchesApplied);
    for (let number = row.batchesApplied; number < row.batchesRead; number += 1) {
      importer.signal?.throwIfAborted();
      const applying = applyOnce(importer, row, number, next);
      // The next batch is opened and made ready while the database works at this one.
      const following =
        number + 1 < row.batchesRead ? prepared(importer, row, number + 1) : Promise.resolve(next);
      const [isOurs, ready] = await Promise.all([applying, following]);
      if (!isOurs) return err({ kind: "already-running" });
      next = ready;
      const rows = Math.min((number + 1) * BATCH_ROWS, row.rowsRead);
      importer.onProgress?.({ step: "applying", rows, share: rows / row.rowsRead });
    }
    return withOrganisation(importer.database, importer.organisation, (tx) =>
      finish(tx, importer, id),
    );
  });
}

/**
 * Hands an import to the server, which applies it by itself; refuses what `applyImport` refuses.
 * Asked again it changes nothing.
 */
export function askToApply(
  { database, organisation }: Pick<Importer, "database" | "organisation">,
  id: string,
): Promise<Result<ImportStatus, ImportFailure>> {
  return withOrganisation(database, organisation, async (tx) => {
    const begun = await begin(tx, organisation, id);
    if (!begun.ok) return begun;
    await tx.run(HAND_OVER, [organisation, id]);
    const row = await findImportRow(tx, organisation, id);
    return row === null ? err({ kind: "no-such-import" }) : ok(statusOf(row));
  });
}

const HAND_OVER = statement(
  "imports.hand_over_applying",
  `update imports set in_background = true
    where organisation_id = $1 and import_id = $2 and state = 'applying'`,
);

async function begin(
  tx: Tx,
  organisation: Importer["organisation"],
  id: string,
): Promise<Result<ImportRow, ImportFailure>> {
  await tx.lock(`import ${id}`);
  const row = await findImportRow(tx, organisation, id);
  if (row === null || isOver(row)) return err({ kind: "no-such-import" });
  if (row.failure !== null) return err(row.failure);
  if (row.state === "reading" || row.report === null) return err({ kind: "not-checked" });
  const { alerts } = row.report;
  if (row.state === "checked" && alerts.length > 0 && row.acknowledgedAt === null) {
    return err({ kind: "not-acknowledged", alerts });
  }
  await tx.run(BEGIN, [organisation, id]);
  return ok(row);
}

/** Left half-way until its rows had to go. */
function isOver({ state, stagedSalt }: ImportRow): boolean {
  return state === "applying" && stagedSalt === null;
}

const BEGIN = statement(
  "imports.begin_applying",
  `update imports set state = 'applying'
    where organisation_id = $1 and import_id = $2 and state = 'checked'`,
);

const NOTHING: PreparedBatch = { people: [], suppressed: [] };

async function prepared(
  { database, organisation, keys }: Importer,
  { id, stagedSalt, batchesRead, mapping }: ImportRow,
  number: number,
): Promise<PreparedBatch> {
  if (number >= batchesRead || stagedSalt === null) return NOTHING;
  const [batch] = await withOrganisation(database, organisation, (tx) =>
    tx.rows(STAGED, [organisation, id, number]),
  );
  // Applied by somebody else meanwhile: moving on finds it out.
  if (batch === undefined || batch.staged === null) return NOTHING;
  const staged = openStaged(batch.staged, keys.ofContact(stagedSalt).evidenceKey);
  return prepareBatch(staged, { keys, mapping, id });
}

const STAGED = statement<{ readonly staged: Uint8Array | null }>(
  "imports.staged_batch",
  `select staged from import_batches
    where organisation_id = $1 and import_id = $2 and number = $3`,
);

/** More tries than processes add contacts at one moment. */
const MOST_TRIES = 10;

async function applyOnce(
  importer: Importer,
  row: ImportRow,
  number: number,
  batch: PreparedBatch,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withOrganisation(importer.database, importer.organisation, (tx) =>
        applyBatch(tx, importer, row, number, batch),
      );
    } catch (error) {
      if (!(error instanceof AddedMeanwhile) || tries === MOST_TRIES) throw error;
    }
  }
}

async function applyBatch(
  tx: Tx,
  importer: Importer,
  row: ImportRow,
  number: number,
  batch: PreparedBatch,
): Promise<boolean> {
  const { organisation, keys } = importer;
  const { id, mapping } = row;
  const at = importer.now();
  if ((await tx.run(MOVE_ON, [organisation, id, number])) === 0) return false;
  await tx.run(EMPTY, [organisation, id, number]);
  const [origin] = await tx.rows(ORIGIN, [organisation, row.source]);
  if (origin === undefined) throw new Bug("an import without its source");
  await suppressAll(tx, importer, id, batch.suppressed);
  const { people, leftOut } = await withoutTheirOwnNo(tx, importer, batch, at);
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
  const recorded = await recordConsents(tx, organisation, { keys, mapping, id }, placed.people);
  const outcome: ImportOutcome = {
    added: placed.added,
    changed: placed.changed,
    unchanged: people.length - placed.added - placed.changed,
    leftOut,
    suppressed: batch.suppressed.length,
    ...recorded,
  };
  await tx.run(ADD_OUTCOME, [organisation, id, outcome]);
  return true;
}

/** Its row is the lock under which one process applies an import. */
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

async function finish(
  tx: Tx,
  { organisation, now }: Importer,
  id: string,
): Promise<Result<ImportStatus, ImportFailure>> {
  if ((await tx.run(FINISH, [organisation, id, now()])) === 1) {
    await tx.run("select refresh_statistics()");
  }
  const row = await findImportRow(tx, organisation, id);
  return row === null ? err({ kind: "no-such-import" }) : ok(statusOf(row));
}

/** With the salt goes the key: nothing that was waiting can be read any more, wherever it lies. */
const FINISH = statement(
  "imports.finish",
  `update imports
      set state = 'applied', applied_at = $3, staged_salt = null,
          rejected_salt = case when exists (
            select from import_batches as batch
             where batch.organisation_id = $1 and batch.import_id = $2 and batch.rejected is not null)
            then rejected_salt end
    where organisation_id = $1 and import_id = $2 and state = 'applying'
      and batches_applied = batches_read`,
);
