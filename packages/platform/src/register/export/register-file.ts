import type { Instant } from "@consentry/kernel";

import { paperFile } from "../../papers/paper-file.ts";
import type { Register } from "../register.ts";
import { registerSheets } from "./make-sheets.ts";
import { sheetsCsv } from "./sheets-csv.ts";
import { sheetsHtml } from "./sheets-html.ts";
import { sheetsJson } from "./sheets-json.ts";
import { sheetsPaper } from "./sheets-paper.ts";
import type { RegisterLanguage } from "./sheets.ts";

export { REGISTER_LANGUAGES, type RegisterLanguage } from "./sheets.ts";

/** Formats a register is handed over in. */
export const REGISTER_FORMATS = [
  { format: "html", name: "Html", gives: "text/html" },
  { format: "pdf", name: "Pdf", gives: "application/pdf" },
  { format: "csv", name: "Csv", gives: "text/csv" },
  { format: "json", name: "Json", gives: "application/json" },
] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number]["format"];

export interface RegisterFile {
  readonly format: RegisterFormat;
  readonly language: RegisterLanguage;
  readonly now: Instant;
}

/** A register as one file; the same cells in every format. */
export async function* registerFile(
  register: Register,
  { format, language, now }: RegisterFile,
): AsyncGenerator<string | Uint8Array> {
  const sheets = registerSheets(register, language);
  switch (format) {
    case "html":
      yield sheetsHtml(sheets);
      return;
    case "csv":
      yield sheetsCsv(sheets);
      return;
    case "json":
      yield sheetsJson(sheets, register);
      return;
    case "pdf":
    default:
      yield* paperFile(sheetsPaper(sheets), "pdf", now);
  }
}
