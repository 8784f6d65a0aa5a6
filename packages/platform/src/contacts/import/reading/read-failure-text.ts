import { assertNever } from "@consentry/kernel";

import type { ReadFailure } from "./unreadable.ts";

/** Why a file cannot be read, and what to do about it, in a sentence that quotes nothing of it. */
export function readFailureText(failure: ReadFailure): string {
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
