import { visibleJson } from "../terminal/visible.ts";

/** One object as one line of JSON that says what it is, safe to print in a terminal. */
export function jsonLine(schema: string, fields: object): string {
  return `${visibleJson(JSON.stringify({ schema, ...fields }))}\n`;
}
