import { decide, type MeasurePurpose, type Message, type Question } from "@consentry/law";

import type { Reader } from "./readers.ts";

/** What observing one reader's message is, as it is told to law. */
const EVENT: Question["facts"]["measure"] = {
  stores: undefined,
  uses: undefined,
  exclusive: undefined,
  perRecipient: true,
  ipKept: false,
  legalDuty: undefined,
};

/** The same where the day is overwritten and read for hygiene alone. */
const LAST_DAY: Question["facts"]["measure"] = {
  ...EVENT,
  stores: ["last-open-day"],
  uses: ["hygiene"],
  exclusive: true,
};

/** Whether law permits to observe a reader of a message for a purpose, by what is known now. */
export function isPermitted(
  blank: Question,
  message: Message,
  reader: Reader,
  purpose: MeasurePurpose,
): boolean {
  const { country, kind, relation, facts } = reader;
  const measure = purpose === "hygiene.inactive" ? LAST_DAY : EVENT;
  const decision = decide({
    ...blank,
    purpose,
    message,
    jurisdiction: country,
    recipient: kind,
    relation,
    facts: { ...blank.facts, ...facts, measure },
  });
  return decision.outcome === "permitted";
}
