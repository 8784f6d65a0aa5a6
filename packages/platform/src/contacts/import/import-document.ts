import { CHANNELS, PURPOSES } from "@consentry/law";
import { Type, type Static } from "typebox";

import type { Given } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  HashText,
  Id,
  InstantText,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { IMPORT_STATES, NOTHING_DONE, type ImportStatus } from "./import-status.ts";
import { ImportMapping } from "./mapping.ts";
import { EXPORT_FORMATS, proposeMapping } from "./propose-mapping.ts";
import { ALERTS } from "./quality/report.ts";
import { SAMPLED_ROWS } from "./reading/sample-rows.ts";
import { DELIMITERS, TEXT_ENCODINGS, type FileKind } from "./reading/table.ts";
import { BATCH_ROWS } from "./staging/batch-content.ts";

/** Counts by words that are not ours alone to list: reasons, domains, columns. */
function countsBy(description: string) {
  return Type.Record(Type.String(), Type.Number(), { description });
}

const Rows = Type.Integer({ minimum: 0 });
const Share = Type.Number({ description: "A part of 1." });

const Table = named("ImportTable", {
  name: nullable(Type.String({ description: "Of its entry, in an archive." })),
  columns: Type.Array(Type.String()),
  text: nullable(
    fields({
      encoding: oneOf(TEXT_ENCODINGS, "How its text was read; a wrong guess shows in names."),
      delimiter: oneOf(DELIMITERS),
      lineEnd: oneOf(["\n", "\r"]),
    }),
  ),
});

const FILE = {
  container: oneOf(["text", "workbook", "archive"]),
  tables: Type.Array(Table),
  bytes: Rows,
};

/** A file that was uploaded, and what it could be taken for. */
export const ImportFile = named("ImportFile", {
  id: { ...HashText, description: "SHA-256 of the file, in lower-case hex." },
  ...FILE,
  format: oneOf(EXPORT_FORMATS, "The tool whose export it looks like; `table` is any other."),
  proposal: nullable(ImportMapping),
});

/** The same, with the beginning of each of its tables. */
export const SampledImportFile = named("SampledImportFile", {
  ...ImportFile.properties,
  sample: Type.Array(
    fields({
      table: { ...Rows, description: "Its place in `tables`." },
      rows: Type.Array(Type.Array(Type.String()), {
        maxItems: SAMPLED_ROWS,
        description: "As they stand in the file, long cells cut short.",
      }),
    }),
  ),
});

export function fileDocument({ sha256: id, ...file }: FileKind): Given<Static<typeof ImportFile>> {
  const { format, mapping: proposal } = proposeMapping(file);
  return { id, ...file, format, proposal };
}

const Report = named("ImportReport", {
  rows: Rows,
  good: { ...Rows, description: "Rows that will be applied." },
  rejected: countsBy("Rows that are not, by reason."),
  repeated: { ...Rows, description: "Rows whose address stood in the file before." },
  known: { ...Rows, description: "Rows of people who are known already." },
  suppressed: { ...Rows, description: "Rows of people who must not be written to; it stays so." },
  suppressing: { ...Rows, description: "Rows that say that nobody may write there." },
  role: { ...Rows, description: "Addresses of a role, not of a person." },
  disposable: Rows,
  overdue: { ...Rows, description: "Rows that would have had to go already." },
  typos: Type.Array(fields({ domain: Type.String(), meant: Type.String(), rows: Rows }), {
    description: "Domains that are probably a slip. Nothing is changed.",
  }),
  columns: Type.Array(
    fields({
      column: Type.String(),
      concern: oneOf(["special-category", "unneeded"]),
      shape: nullable(oneOf(["iban", "card", "national-number", "birth-date"])),
      isTaken: Type.Boolean(),
    }),
    { description: "Columns that should perhaps not be held." },
  ),
  unreadable: countsBy("Cells that were not of their type, by column."),
  consents: Type.Array(
    fields({
      purpose: oneOf(PURPOSES),
      channel: oneOf(CHANNELS),
      given: Rows,
      refused: Type.Optional({ ...Rows, description: "A no, taken over as it stands." }),
      unproven: {
        ...Rows,
        description: "A yes that nothing in the file shows, or no clear answer: kept as unknown.",
      },
      notGiven: Rows,
    }),
  ),
  skews: Type.Array(
    fields({
      of: oneOf(["domain", "country", "missing"]),
      name: Type.String(),
      before: Share,
      now: Share,
    }),
    { description: "Shares that moved since the last file of this source." },
  ),
  alerts: Type.Array(oneOf(ALERTS), {
    description: "What a person must see before it is applied.",
  }),
  profile: fields({
    rows: Rows,
    domains: countsBy("Shares of large domains."),
    countries: countsBy("Shares of countries."),
    missing: countsBy("Shares of empty cells, by column."),
  }),
});

const Outcome = named(
  "ImportOutcome",
  Object.fromEntries(Object.keys(NOTHING_DONE).map((name) => [name, Rows])) as {
    readonly [Name in keyof typeof NOTHING_DONE]: typeof Rows;
  },
);

const IN_LIST = {
  id: Id,
  source: Id,
  fileName: Type.String(),
  state: oneOf(
    IMPORT_STATES,
    "`checked`: it was read and waits to be applied. `failed`: see `failure`.",
  ),
  rowsRead: { ...Rows, description: "Rows that were read and are safe." },
  rowsApplied: { ...Rows, description: "Rows that stand among the contacts and are safe." },
  share: nullable({
    ...Share,
    description: "How much of the step under way is done; null where it is not known.",
  }),
  outcome: Outcome,
  failure: nullable(Type.String({ description: "Why it came to nothing, as one word." })),
  startedBy: Type.String(),
  startedAt: InstantText,
  acknowledgedBy: nullable(Type.String()),
  acknowledgedAt: nullable(InstantText),
  appliedAt: nullable(InstantText),
  keepUntil: { ...DayText, description: "The day its waiting and its refused rows go." },
};

export const ImportInList = named("ImportInList", IN_LIST);

export const ImportFields = named("Import", {
  ...IN_LIST,
  file: fields({ id: HashText, ...FILE }),
  mapping: ImportMapping,
  report: nullable(Report),
});

type Listed = Given<Static<typeof ImportInList>>;

export function listedImport(status: ImportStatus): Listed {
  const { id, source, fileName, state, rowsRead, outcome, failure } = status;
  const { startedBy, startedAt, acknowledgedBy, acknowledgedAt, appliedAt, keepUntil } = status;
  const rowsApplied = Math.min(status.batchesApplied * BATCH_ROWS, rowsRead);
  return {
    id,
    source,
    fileName,
    state,
    rowsRead,
    rowsApplied,
    share: shareOf(status, rowsApplied),
    outcome,
    failure: failure && (failure.kind === "unreadable" ? failure.failure.kind : failure.kind),
    startedBy,
    startedAt,
    acknowledgedBy,
    acknowledgedAt,
    appliedAt,
    keepUntil,
  };
}

/** Of a file whose rows are expanded first, nobody knows how far the reading is. */
function shareOf({ state, rowsRead, bytesRead, file }: ImportStatus, rowsApplied: number) {
  if (state === "applying") return rowsApplied / Math.max(1, rowsRead);
  return state === "reading" && file.container === "text" ? bytesRead / file.bytes : null;
}

export function importDocument(status: ImportStatus): Given<Static<typeof ImportFields>> {
  const { sha256, container, tables, bytes } = status.file;
  return {
    ...listedImport(status),
    file: { id: sha256, container, tables, bytes },
    mapping: status.mapping,
    report: status.report,
  };
}
