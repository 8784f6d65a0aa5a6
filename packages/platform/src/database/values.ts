import { Bug } from "@consentry/kernel";
import { type CustomTypesConfig, types } from "pg";

/** How the server's values arrive: nothing is rounded, and no local time zone comes in. */
const READERS = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, safeInteger],
  // The driver would make a moment of a day, in the zone of the machine.
  [types.builtins.DATE, (text: string) => text],
  [types.builtins.TIMESTAMPTZ, rfc3339],
]);

export const VALUE_READERS: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    READERS.get(oid) ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** Every session speaks UTC and ISO 8601, whatever the server's own settings are. */
export const SESSION_SETTINGS =
  "set time zone 'UTC'; set datestyle to 'ISO'; set search_path to public";

/** The same to the end of the transaction: what is set beyond it is lost or leaks in a pooler. */
export const LOCAL_SETTINGS = SESSION_SETTINGS.replaceAll(/\bset /g, "set local ");

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Bug("a bigint is beyond what a number holds exactly");
  return value;
}

/** `2026-11-21 08:02:11.5+00` → `2026-11-21T08:02:11.5Z`; to the second it is an `Instant`. */
function rfc3339(text: string): string {
  return text.replace(" ", "T").replace(/\+00$/, "Z");
}
