import { decide, type MeasurePurpose, type Question } from "@consentry/law";

import { questionAbout } from "../../contacts/contacts/ask-about-person.ts";
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

/** Whether law permits to observe a reader for a purpose, by what is known of them now. */
export function isPermitted({ facts, campaign }: Reader, purpose: MeasurePurpose): boolean {
  const question = questionAbout(facts, campaign.forAll);
  const measure = purpose === "hygiene.inactive" ? LAST_DAY : EVENT;
  const { outcome } = decide({ ...question, purpose, facts: { ...question.facts, measure } });
  return outcome === "permitted";
}
