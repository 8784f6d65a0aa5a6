import { csvLine } from "../../contacts/contacts/csv-cell.ts";
import type { RegisterSheets } from "./sheets.ts";
import { EXPORT_WORDS } from "./words.ts";

/** What spreadsheets know UTF-8 by. */
const BOM = "\ufeff";

/** A row for each field of each sheet; several values stand on lines of their own in one cell. */
export function sheetsCsv({ language, parts }: RegisterSheets): string {
  const { part, sheet, field, value } = EXPORT_WORDS;
  const head = csvLine([part, sheet, field, value].map((text) => text[language]));
  const rows = parts.flatMap((one) =>
    one.sheets.flatMap(({ title, cells }) =>
      cells.map(({ label, values }) => csvLine([one.title, title, label, values.join("\n")])),
    ),
  );
  return `${BOM}${head}${rows.join("")}`;
}
