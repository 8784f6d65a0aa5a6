import type { MeasurePurpose } from "@consentry/law";

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
    const { level, campaign, delivery, purposes } = load.token;
    const reader = readers.get(delivery ?? "");
    const message = terms.campaigns.get(campaign);
    if (reader === undefined || message === undefined) continue;
    const may = (purpose: MeasurePurpose): boolean =>
      isPermitted(terms.question, message, reader, purpose);
    if (level === "individual") {
      const permitted = purposes.filter(may);
      if (permitted.length > 0) {
        events.push({ load, contact: reader.contact, purposes: permitted });
      }
    } else if (level === "day" && !load.isMachine && may("hygiene.inactive")) {
      openers.push(reader.contact);
    }
  }
  await insertEvents(tx, terms, events);
  await overwriteDays(tx, terms, openers);
}
