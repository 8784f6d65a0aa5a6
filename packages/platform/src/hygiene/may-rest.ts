import type { ConsentState, Decision } from "@consentry/law";

import type { CampaignQuestion } from "../campaigns/deciding/campaign-question.ts";
import { decideClass } from "../campaigns/deciding/decide-class.ts";
import type { PersonFacts } from "../contacts/contacts/person-facts.ts";

/**
 * What law permits the rest of this mail to this person by; `null` where it permits none. It is
 * asked as for the day of an opening that is kept of this mail: where that may not be kept, it may
 * not be acted on either. So a mail that nobody asked for never rests, whatever is known; nor does
 * that of somebody who said no to it, where no yes was needed.
 */
export function restPermittedBy(question: CampaignQuestion, person: PersonFacts): Decision | null {
  const saidNo = person.consents.some(
    ({ purpose, state }) => purpose === "hygiene.inactive" && NO.has(state),
  );
  if (saidNo) return null;
  const asked = { ...question.asked, measuring: THE_DAY_ALONE };
  return decideClass({ ...question, asked }, person).open.given?.decision ?? null;
}

const NO: ReadonlySet<ConsentState> = new Set(["refused", "withdrawn", "objected"]);

const THE_DAY_ALONE: CampaignQuestion["asked"]["measuring"] = {
  open: ["day"],
  click: [],
  purposes: [],
};

/** Whether law lets this mail to this person rest. */
export function mayRest(question: CampaignQuestion, person: PersonFacts): boolean {
  return restPermittedBy(question, person) !== null;
}
