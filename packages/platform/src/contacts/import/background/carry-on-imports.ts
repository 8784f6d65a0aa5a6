import { err, type Instant, type Result } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation } from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import { KEPT_MS, type FileStore } from "../../../files/file-store.ts";
import { filesOf } from "../../../files/files-of.ts";
import { loggable } from "../../../http/loggable.ts";
import type { Installation } from "../../../installation.ts";
import { keysOf } from "../../../organisations/keys.ts";
import { startJob, type RunningJob } from "../../../running-job.ts";
import { Trouble } from "../../../trouble.ts";
import { applyImport } from "../apply-import.ts";
import type { ImportFailure } from "../import-failure.ts";
import { findImportRow, type ImportRow, type ImportStatus } from "../import-status.ts";
import { untilInterrupted, type Importer } from "../importer.ts";
import { readImport } from "../read-import.ts";
import { isOfTheFile } from "../start-import.ts";

/** A person waits with the page before them. */
const EVERY_MS = 1_000;

/** What did not go on is tried again, and not every second. */
const ROUNDS_OF_REST = 60;

/**
 * Carries on the imports that were asked for over HTTP, one after the other, until stopped: reads
 * the files that came in and applies what somebody released. What a stop or a kill leaves half
 * done goes on behind the last batch that was committed.
 *
 * @param report hears what failed, by its kind alone
 */
export function startImporting(
  installation: Installation,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  const resting = new Map<string, number>();
  const tell = (error: unknown): void => {
    if (signal.aborted) return;
    const what = error instanceof Error ? loggable(error) : { error: "unknown" };
    report(`An import was interrupted; it is tried again. ${JSON.stringify(what)}`);
  };
  const trouble = new Trouble(
    {
      begins: "Imports could not be carried on; it is tried again.",
      ends: "Imports are carried on again.",
    },
    report,
  );
  const round = async (): Promise<void> => {
    try {
      for (const { organisation, id } of await waitingImports(installation)) {
        const rounds = resting.get(id) ?? 0;
        if (rounds > 0) resting.set(id, rounds - 1);
        if (rounds > 0 || signal.aborted) continue;
        const own = { organisation, id, signal, report };
        const goesOn = await carryOn(installation, own).catch(tell);
        if (goesOn === true) resting.delete(id);
        else resting.set(id, ROUNDS_OF_REST);
      }
    } finally {
      // Files go after a day whether or not anybody can be asked about them.
      await filesOf(installation).removeOld(installation.now());
    }
  };
  const job = startJob(round, everyMs, { trouble });
  return {
    async stop() {
      stopping.abort();
      await job.stop();
    },
  };
}

interface Waiting {
  readonly organisation: OrganisationId;
  readonly id: string;
}

function waitingImports({ database }: Installation): Promise<readonly Waiting[]> {
  return acrossOrganisations(database, (tx) => tx.rows(WAITING));
}

const WAITING = statement<Waiting>(
  "imports.waiting",
  `select organisation_id as organisation, import_id as id from imports
    where in_background and state in ('reading', 'applying')
    order by import_id`,
);

interface Carrying extends Waiting {
  readonly signal: AbortSignal;
  readonly report: (what: string) => void;
}

/** Whether it came to its end, good or bad. */
async function carryOn(
  installation: Installation,
  { organisation, id, signal, report }: Carrying,
): Promise<boolean> {
  const { database, secret, now } = installation;
  const keys = keysOf(secret, organisation);
  const importer: Importer = { database, organisation, keys, now, signal };
  const row = await withOrganisation(database, organisation, (tx) =>
    findImportRow(tx, organisation, id),
  );
  if (row === null) return true;
  const done =
    row.state === "reading"
      ? await readUpload(importer, row, filesOf(installation))
      : await applyImport(importer, id);
  if (done.ok) return true;
  const { error } = done;
  if (error.kind === "interrupted") report(error.failure.sentence);
  return false;
}

/** Reads a file that was uploaded; what comes of it, good or bad, is kept, and the file removed. */
async function readUpload(
  importer: Importer,
  row: ImportRow,
  files: FileStore,
): Promise<Result<ImportStatus, ImportFailure>> {
  const { sha256 } = row.file;
  const file = await files.find(importer.organisation, sha256);
  if (file === null) {
    const noFile = err<ImportFailure>({ kind: "unreadable", failure: { kind: "no-file" } });
    // Until it would have been removed anyhow, another server may have it.
    if (isYoung(row.startedAt, importer.now())) return noFile;
    await failImport(importer, row.id, noFile.error);
    return noFile;
  }
  const read = await untilInterrupted(() => readImport(importer, row, file));
  if (!read.ok && !isOfTheFile(read.error)) return read;
  if (!read.ok) await failImport(importer, row.id, read.error);
  if (!(await isAwaited(importer, sha256))) await files.remove(importer.organisation, sha256);
  return read;
}

function isYoung(startedAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(startedAt) < KEPT_MS;
}

/** The reason stays to be told; what was read of the file goes. */
async function failImport(
  { database, organisation }: Importer,
  id: string,
  failure: ImportFailure,
): Promise<void> {
  await withOrganisation(database, organisation, async (tx) => {
    await tx.run(FAIL, [organisation, id, failure]);
    await tx.run(EMPTY, [organisation, id]);
  });
}

const FAIL = statement(
  "imports.fail",
  `update imports
      set state = 'failed', failure = $3, staged_salt = null, rejected_salt = null
    where organisation_id = $1 and import_id = $2 and state = 'reading'`,
);

const EMPTY = statement(
  "imports.empty_failed",
  `delete from import_batches as batch using imports as import
    where import.organisation_id = $1 and import.import_id = $2 and import.state = 'failed'
      and batch.organisation_id = $1 and batch.import_id = $2`,
);

/** Whether another import, with another source or mapping, is still to read the same file. */
async function isAwaited({ database, organisation }: Importer, sha256: string): Promise<boolean> {
  const rows = await withOrganisation(database, organisation, (tx) =>
    tx.rows(AWAITED, [organisation, Buffer.from(sha256, "hex")]),
  );
  return rows.length > 0;
}

const AWAITED = statement(
  "imports.file_awaited",
  `select from imports
    where organisation_id = $1 and file_sha256 = $2 and state = 'reading' and in_background
    limit 1`,
);
