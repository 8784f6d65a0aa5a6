import type { Tx } from "../../database/transaction.ts";
import { isPermitted } from "./is-permitted.ts";
import { readersOf } from "./readers.ts";
import type { Load } from "./record-loads.ts";
import type { Terms } from "./terms.ts";
import { insertEvents, overwriteDays, type PermittedEvent } from "./write-personal.ts";

/**
 * Records loads of mails to one person each: a whole event for the purposes it was promised for and
 * that law permits now, or the day alone, or nothing. Where the message or its reader is not known
 * any more there is nothing to record.
 */
export async function recordPersonalLoads(
  tx: Tx,
  terms: Terms,
  loads: readonly Load[],
): Promise<void> {
  if (loads.length === 0) return;
  const readers = await readersOf(tx, terms, loads);
  const events: PermittedEvent[] = [];
  const openers: string[] = [];
  for (const load of loads) {
    const { level, delivery, purposes } = load.token;
    const reader = readers.get(delivery ?? "");
    if (reader === undefined) continue;
    if (level === "individual") {
      const permitted = purposes.filter((purpose) => isPermitted(reader, purpose));
      if (permitted.length > 0) {
        events.push({ load, contact: reader.contact, purposes: permitted });
      }
    } else if (level === "day" && !load.isMachine && isPermitted(reader, "hygiene.inactive")) {
      openers.push(reader.contact);
    }
  }
  await insertEvents(tx, terms, events);
  await overwriteDays(tx, terms, openers);
}
