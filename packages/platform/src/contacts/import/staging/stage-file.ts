import type { Hash as RunningHash } from "node:crypto";

import type { Day } from "@consentry/kernel";

import { suppressedAmong } from "../../../consent/suppressions/suppressions.ts";
import { bytesArray } from "../../../database/array-text.ts";
import { withOrganisation } from "../../../database/database.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Kept } from "../../contacts/keeping.ts";
import { keepingFor } from "../applying/keeping-for.ts";
import type { ImportRow } from "../import-status.ts";
import type { Importer } from "../importer.ts";
import { likelyTypoOf } from "../quality/domain-typos.ts";
import { isDisposable } from "../quality/disposable-domains.ts";
import { shapeKey } from "../quality/report.ts";
import { isRoleAddress } from "../quality/role-addresses.ts";
import { shapeOf } from "../quality/sensitive-columns.ts";
import { countOne, emptyTally, withoutSmallDomains, type Tally } from "../quality/tally.ts";
import type { FileToRead } from "../reading/file-to-read.ts";
import { readRows } from "../reading/read-rows.ts";
import type { CellsRow, RawRow, TableHead } from "../reading/table.ts";
import { RowJudge, type Circumstances } from "../rows/judge-row.ts";
import type { RejectedRow, StagedRow } from "../rows/staged-row.ts";
import { BATCH_ROWS, prefixesOf, sealRejected, sealStaged } from "./batch-content.ts";

/** Values are looked at closely in this many rows; what a column holds shows in them. */
const SAMPLED_ROWS = 2_000;

/** What rows are judged against, and how long people are kept. */
type Stageable = Circumstances & Required<Pick<Kept, "chosenMonths">>;

interface Staging {
  readonly path: FileToRead;
  readonly circumstances: Stageable;
  /** Is given every byte of the file. */
  readonly seen: RunningHash;
}

/**
 * Judges the rows of a file and stores them, sealed, batch by batch; each batch is committed with
 * its place, so that after a crash reading goes on behind the last.
 *
 * @returns false when another process turned out to be at the same import
 */
export async function stageFile(
  importer: Importer,
  row: ImportRow,
  { path, circumstances, seen }: Staging,
): Promise<boolean> {
  const judges = row.file.tables.map((table) => new RowJudge(row.mapping, table, circumstances));
  const isText = row.file.container === "text";
  let [place, number, bytes] = [0, row.batchesRead, 0];
  const watch = (piece: Uint8Array): void => {
    seen.update(piece);
    bytes += piece.length;
  };
  let batch = new Batch(importer, row, circumstances);
  // One batch is being stored while the next is being read.
  let storing: Promise<boolean> = Promise.resolve(true);
  const store = async (): Promise<boolean> => {
    if (!(await storing)) return false;
    importer.signal?.throwIfAborted();
    storing = batch.store(number, { rows: place, bytes: isText ? bytes : null });
    storing.catch(() => undefined);
    number += 1;
    batch = new Batch(importer, row, circumstances);
    return true;
  };
  for await (const { table, rows } of readRows(path, row.file, watch)) {
    const [judge, head] = [judges[table], row.file.tables[table]];
    if (judge === undefined || head === undefined) continue;
    for (const raw of rows) {
      place += 1;
      if (place <= row.rowsRead) continue;
      batch.add(raw, judge, head, place);
      if (batch.size === BATCH_ROWS && !(await store())) return false;
    }
  }
  if (batch.size > 0 && !(await store())) return false;
  return storing;
}

/** How far into the file a batch reaches; `null` where its rows are expanded first. */
interface Reached {
  readonly rows: number;
  readonly bytes: number | null;
}

/** The rows of one batch while they come in. */
class Batch {
  readonly #importer: Importer;
  readonly #row: ImportRow;
  readonly #year: number;
  readonly #today: Day;
  readonly #chosenMonths: NonNullable<Kept["chosenMonths"]>;
  readonly #tally: Tally;
  readonly #rows: StagedRow[] = [];
  readonly #keys: Uint8Array[] = [];
  readonly #rejected: RejectedRow[] = [];

  constructor(importer: Importer, row: ImportRow, { now, chosenMonths }: Stageable) {
    this.#importer = importer;
    this.#row = row;
    this.#chosenMonths = chosenMonths;
    this.#today = now.slice(0, 10) as Day;
    this.#year = Number(now.slice(0, 4));
    this.#tally = emptyTally(row.mapping.consents.length);
  }

  get size(): number {
    return this.#tally.rows;
  }

  add(raw: RawRow, judge: RowJudge, table: TableHead, place: number): void {
    const tally = this.#tally;
    tally.rows += 1;
    const judged = judge.judge(raw, tally);
    if (!judged.ok) {
      countOne(tally.rejected, judged.error.reason);
      this.#rejected.push(judged.error);
      return;
    }
    const { row, address } = judged.value;
    tally.good += 1;
    this.#rows.push(row);
    this.#keys.push(this.#importer.keys.addressKey(address));
    this.#count(row, address.domain);
    if (place <= SAMPLED_ROWS && "cells" in raw) this.#lookAt(raw, table);
  }

  #count(row: StagedRow, domain: string): void {
    const tally = this.#tally;
    countOne(tally.domains, domain);
    if (row.country !== null) countOne(tally.countries, row.country);
    if (isRoleAddress(row.email)) tally.role += 1;
    if (isDisposable(domain)) tally.disposable += 1;
    if (row.suppressedSince !== null) {
      tally.suppressing += 1;
      return;
    }
    const { relation } = this.#row.mapping;
    const chosenMonths = this.#chosenMonths;
    const kept = { relation, country: row.country, collectedOn: row.collectedOn, chosenMonths };
    const { keepUntil } = keepingFor({ ...kept, lastContactOn: null }, this.#today);
    if (keepUntil <= this.#today) tally.overdue += 1;
  }

  #lookAt({ cells }: CellsRow, { columns }: TableHead): void {
    this.#tally.sampled += 1;
    for (const [at, column] of columns.entries()) {
      const shape = shapeOf((cells[at] ?? "").slice(0, LONGEST_LOOKED_AT), this.#year);
      if (shape !== null) countOne(this.#tally.shapes, shapeKey(column, shape));
    }
  }

  /** Commits the batch as number `number`; false when somebody else committed it first. */
  async store(number: number, { rows, bytes }: Reached): Promise<boolean> {
    const { database, organisation, keys, onProgress } = this.#importer;
    const { id, file, stagedSalt, rejectedSalt } = this.#row;
    if (stagedSalt === null || rejectedSalt === null) return false;
    const staged = { rows: this.#rows, keys: this.#keys };
    const sealed = sealStaged(staged, keys.ofContact(stagedSalt).evidenceKey);
    const refused = sealRejected(this.#rejected, keys.ofContact(rejectedSalt).evidenceKey);
    for (const [domain, count] of Object.entries(this.#tally.domains)) {
      if (likelyTypoOf(domain) !== null) this.#tally.typos[domain] = count;
    }
    const isOurs = await withOrganisation(database, organisation, async (tx) => {
      const place = [organisation, id, number, rows, bytes ?? 0];
      if ((await tx.run(MOVE_ON, place)) === 0) return false;
      await this.#countKnown(tx);
      const tally = withoutSmallDomains(this.#tally);
      const prefixes = prefixesOf(this.#keys);
      await tx.run(STORE, [organisation, id, number, tally, prefixes, sealed, refused]);
      return true;
    });
    const share = bytes === null ? null : bytes / file.bytes;
    if (isOurs) onProgress?.({ step: "reading", rows, share });
    return isOurs;
  }

  async #countKnown(tx: Tx): Promise<void> {
    const { organisation } = this.#importer;
    const way = { channel: "email", topic: null, on: this.#today } as const;
    const suppressed = await suppressedAmong(tx, organisation, this.#keys, way);
    const [known] = await tx.rows(COUNT_KNOWN, [organisation, bytesArray(this.#keys)]);
    this.#tally.suppressed = suppressed.size;
    this.#tally.known = known?.known ?? 0;
  }
}

/** A value of a shape we know is shorter; what is longer is not looked at whole. */
const LONGEST_LOOKED_AT = 64;

const MOVE_ON = statement(
  "imports.move_on_reading",
  `update imports set batches_read = $3 + 1, rows_read = $4, bytes_read = $5
    where organisation_id = $1 and import_id = $2 and state = 'reading' and batches_read = $3`,
);

const STORE = statement(
  "imports.store_batch",
  `insert into import_batches
     (organisation_id, import_id, number, tally, address_keys, staged, rejected)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

const COUNT_KNOWN = statement<{ readonly known: number }>(
  "imports.count_known",
  `select count(*) as known from contacts
    where organisation_id = $1 and address_key = any($2::bytea[])`,
);
