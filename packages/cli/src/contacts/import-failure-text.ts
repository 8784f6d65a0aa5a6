import { assertNever } from "@consentry/kernel";
import type { ImportFailure } from "@consentry/platform";

import { EXIT } from "../exit-code.ts";
import { problemsLine } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";

/** Why an import did not go on, what to do about it, and what the shell is told. */
export function importFailureText(failure: ImportFailure): {
  readonly sentence: string;
  readonly code: number;
} {
  switch (failure.kind) {
    case "unreadable":
      return { sentence: unreadable(failure.failure), code: EXIT.unreadable };
    case "no-address-column":
      return {
        sentence: `no column looks like an e-mail address. Name it with --map; the columns are ${failure.columns.map((name) => `“${visible(name)}”`).join(", ")}.`,
        code: EXIT.unreadable,
      };
    case "bad-mapping":
      return {
        sentence: `the mapping does not fit the file: ${problemsLine(failure.problems)}.`,
        code: EXIT.usage,
      };
    case "no-such-source":
      return { sentence: "there is no such source.", code: EXIT.usage };
    case "no-such-import":
      return {
        sentence: "this import was dropped meanwhile; run the command again.",
        code: EXIT.broken,
      };
    case "file-changed":
      return {
        sentence: "the file was changed while it was read; nothing of it is kept. Run it again.",
        code: EXIT.unreadable,
      };
    case "already-running":
      return { sentence: "another process is importing this very file.", code: EXIT.broken };
    case "not-checked":
      return {
        sentence: "the file was not read to its end yet; run the command again.",
        code: EXIT.broken,
      };
    case "not-acknowledged":
      return { sentence: "the report has to be acknowledged: --acknowledge.", code: EXIT.no };
    case "interrupted":
      return {
        sentence: `${failure.failure.sentence} What was done is safe: the same command goes on from there.`,
        code: EXIT.broken,
      };
    default:
      return assertNever(failure);
  }
}

type ReadFailure = Extract<ImportFailure, { kind: "unreadable" }>["failure"];

function unreadable(failure: ReadFailure): string {
  switch (failure.kind) {
    case "no-file":
      return "there is no such file, or it cannot be opened.";
    case "empty":
      return "the file is empty.";
    case "no-header":
      return "the file has no line with the names of its columns.";
    case "too-many-columns":
      return `the file has more than ${failure.most.toLocaleString("en-GB")} columns.`;
    case "too-many-rows":
      return `the file has more than ${failure.most.toLocaleString("en-GB")} rows; take it in parts.`;
    case "old-excel":
      return "this is a workbook of the old Excel (.xls). Save it as .xlsx or CSV.";
    case "broken-archive":
      return "the archive or workbook is broken.";
    case "archive-too-large":
      return "the archive unpacks to far more than a table of people; it was not unpacked.";
    case "no-table-in-archive":
      return "there is no table in the archive.";
    case "too-much-text":
      return "the workbook holds too much text. Save it as CSV.";
    default:
      return assertNever(failure);
  }
}
