import type { Question } from "../../question/question.ts";
import { makeRule } from "../make-rule.ts";
import { readingOf } from "../reading.ts";
import type { Rule } from "../rule.ts";
import { inner, said, type Text } from "../text.ts";
import {
  listGaps,
  permitted,
  refused,
  describeSendConsent,
  sendConsent,
  type Gaps,
  type SendGround,
} from "./ground.ts";

interface ContestedGround extends Omit<SendGround, "status"> {
  /** What reading B holds, after "Reading B". */
  readonly readingB: Text;
  readonly gapsUnderB: (question: Question) => Gaps;
}

/** Consent under the strict reading A; what reading B allows only if the policy chose B. */
export function contestedGround(draft: ContestedGround): Rule {
  const { readingB, gapsUnderB, conditions, ...ground } = draft;
  return makeRule({
    ...ground,
    role: "ground",
    need: "contested",
    status: "contested",
    ask: (question) => {
      const consent = sendConsent(question);
      const because = describeSendConsent(consent);
      if (consent.standing.kind === "given") {
        return { ...permitted(because, conditions), need: "consent" };
      }
      const gaps = gapsUnderB(question);
      if (gaps.length > 0) return refused(listGaps(EITHER, [...gaps, inner(because)]));
      return readingOf(question, ground.id) === "B"
        ? permitted(underB(readingB), conditions)
        : { effect: "contests", because: underA(readingB, because) };
    },
  });
}

const EITHER = said("Refused under either reading: ", "Refusé dans les deux lectures : ");

function underA(readingB: Text, because: Text): Text {
  return said(
    `Contested; reading A (consent) was applied. ${because.en} Reading B: ${readingB.en}.`,
    `Contesté ; lecture A (consentement) appliquée. ${because.fr} Lecture B : ${readingB.fr}.`,
  );
}

function underB(readingB: Text): Text {
  return said(
    `Contested; reading B was applied, as the policy says: ${readingB.en}.`,
    `Contesté ; lecture B appliquée, selon la politique indiquée : ${readingB.fr}.`,
  );
}
