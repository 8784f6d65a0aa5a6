import { Bug, type Day } from "@consentry/kernel";
import { decide, type Question, type Reason } from "@consentry/law";

import { AS_MEASURED } from "../campaigns/deciding/as-measured.ts";
import { nothingTold } from "../contacts/ask-law.ts";

/**
 * Why nobody is sought by not having opened anything: law's answer to keeping the last day and
 * writing to people because of it. It is asked for a reader of whom the day alone may be kept
 * without a yes; nowhere is more allowed.
 */
export function whyNoWinBack(on: Day): Reason {
  const { facts, ...question } = nothingTold("send", on);
  const winBack: Question = {
    ...question,
    act: "measure",
    purpose: "hygiene.inactive",
    jurisdiction: "FR",
    channel: "email",
    message: "newsletter",
    recipient: "b2c",
    relation: "subscriber",
    facts: {
      ...facts,
      suppressed: false,
      objectedAt: null,
      measure: { ...AS_MEASURED.day, uses: ["hygiene", "reactivation"], exclusive: false },
      consents: [
        { purpose: "send.newsletter", channel: "email", state: "given", at: on, alsoNames: [] },
      ],
    },
  };
  const against = decide(winBack).reasons.find(({ effect }) => effect === "refuses");
  if (against === undefined) throw new Bug("law permits what no rule is known to permit");
  return against;
}
