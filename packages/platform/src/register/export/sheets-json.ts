import type { Register } from "../register.ts";
import type { RegisterSheets } from "./sheets.ts";

export const REGISTER_SCHEMA = "consentry.register/1";

/** The same cells with the ids of their fields, and the facts they were written from. */
export function sheetsJson(sheets: RegisterSheets, register: Register): string {
  const { language, title, parts } = sheets;
  const document = { schema: REGISTER_SCHEMA, on: register.on, language, title, parts, register };
  return `${JSON.stringify(document, null, 2)}\n`;
}
