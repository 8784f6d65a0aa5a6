import { err, ok, type Result } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { applyBatch, type BatchInTurn, type BatchUnderWay } from "./applying/apply-batch.ts";
import { prepareBatch, type PreparedBatch } from "./applying/prepare-batch.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImportRow, statusOf, type ImportRow, type ImportStatus } from "./import-status.ts";
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
    if (!(await applyBatches(importer, row))) return err({ kind: "already-running" });
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

/**
 * Two batches are under way, each on a connection: while the database takes in one, what the next
 * needs is made ready here. They are committed in their order.
 * @returns false when another process turned out to be at the same import
 */
async function applyBatches(importer: Importer, row: ImportRow): Promise<boolean> {
  let earlier: BatchUnderWay = { addresses: new Set(), isOurs: Promise.resolve(true) };
  let next = await prepared(importer, row, row.batchesApplied);
  try {
    for (let number = row.batchesApplied; number < row.batchesRead; number += 1) {
      importer.signal?.throwIfAborted();
      // The later would only wait for the earlier's people, or the earlier for the later's.
      const sharesPeople = next.people.some(({ address }) => earlier.addresses.has(address));
      if (sharesPeople && !(await earlier.isOurs)) return false;
      const applying = startBatch(importer, row, { number, content: next, earlier });
      // Alone: of two processes that begin at once one loses here, before it has a second to win.
      if (number === row.batchesApplied && !(await applying.isOurs)) return false;
      const before = earlier;
      earlier = applying;
      const following = prepared(importer, row, number + 1);
      const [wasOurs, ready] = await Promise.all([before.isOurs, following]);
      if (!wasOurs) return false;
      next = ready;
    }
    return await earlier.isOurs;
  } finally {
    await earlier.isOurs.catch(() => undefined);
  }
}

function startBatch(importer: Importer, row: ImportRow, batch: BatchInTurn): BatchUnderWay {
  const isOurs = applyBatch(importer, row, batch).then((itWas) => {
    const rows = Math.min((batch.number + 1) * BATCH_ROWS, row.rowsRead);
    if (itWas) importer.onProgress?.({ step: "applying", rows, share: rows / row.rowsRead });
    return itWas;
  });
  // Whoever waits for it hears of it; until then it is not unheard.
  isOurs.catch(() => undefined);
  return { addresses: new Set(batch.content.people.map(({ address }) => address)), isOurs };
}

const NOTHING: PreparedBatch = { people: [], numbers: [], suppressed: [] };

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
