import { decide, informingOf, type Decision, type MeasurePurpose } from "@consentry/law";
import type { Day } from "@consentry/kernel";

import {
  questionUnder,
  type CampaignQuestion,
  type Stands,
} from "../../campaigns/deciding/campaign-question.ts";
import { decideClass } from "../../campaigns/deciding/decide-class.ts";
import { whatHolds } from "../../campaigns/deciding/decided.ts";
import { measureQuestion } from "../../campaigns/deciding/measure-question.ts";
import { ASKABLE_PURPOSES, isAskable } from "../../consent/forms/purposes/purpose-words.ts";
import { observedQuestion } from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import {
  MEASURED_PURPOSES,
  type MeasuredPurpose,
} from "../../measurement/overview/measured-purposes.ts";
import {
  mailsAsked,
  measuredAs,
  WHOLE_MAIL,
  type MailsAsked,
} from "../../measurement/overview/people-measured.ts";
import { restFrom, whyNotAsk } from "../errands/whom-it-spares.ts";

/**
 * Where one person stands for one purpose. They may be measured today: `agreed`, or `exempt` by a
 * rule that needs no yes. They may not, and could be: `may-be-informed` in a transition that is open,
 * `may-be-asked`, `left-in-peace` for some months after a no or a silence. Or `not`.
 */
export const FORECASTS = [
  "agreed",
  "exempt",
  "may-be-informed",
  "may-be-asked",
  "left-in-peace",
  "not",
] as const;

export interface Forecast {
  readonly as: (typeof FORECASTS)[number];
  /**
   * By what: the rule that allows it, or that stands against it; `suppression:REASON` and
   * `errand:REASON` where a person's own word does. `null`: their yes.
   */
  readonly because: string | null;
  /** Until when they are left in peace; `null` for everybody else. */
  readonly until: Day | null;
}

/** What everybody is asked about, the same for all. */
export interface ForecastQuestions {
  readonly mails: MailsAsked;
  readonly request: CampaignQuestion;
}

export function forecastQuestions(stands: Stands): ForecastQuestions {
  const purposes = ASKABLE_PURPOSES.filter((purpose) =>
    MEASURED_PURPOSES.some((measured) => measured.purpose === purpose),
  );
  const errand = { kind: "consent-request", purposes } as const;
  return {
    mails: mailsAsked(stands),
    request: questionUnder({ ...WHOLE_MAIL, purpose: "send.newsletter", errand }, stands),
  };
}

/** Where everybody of whom this is known stands for each purpose, each in exactly one place. */
export function forecastPerson(
  { mails, request }: ForecastQuestions,
  person: PersonFacts,
): ReadonlyMap<MeasurePurpose, Forecast> {
  const measured = measuredAs(mails, person);
  const { heldBack } = decideClass(request, person);
  const barred =
    heldBack === null || heldBack.by === "errand"
      ? null
      : place("not", "rule" in heldBack ? heldBack.rule : `${heldBack.by}:${whatHolds(heldBack)}`);
  const about = observedQuestion(person, mails.letter.send);
  return new Map(
    MEASURED_PURPOSES.map((one) => {
      const today = measured.get(one.purpose);
      if (today?.as === "agreed") return [one.purpose, place("agreed", null)];
      if (today?.as === "exempt") return [one.purpose, place("exempt", today.exemptBy)];
      if (barred !== null) return [one.purpose, barred];
      const decision = decide(measureQuestion(about, one.purpose, one.level));
      return [one.purpose, notMeasured(one, decision, { person, on: request.on })];
    }),
  );
}

function notMeasured(
  { purpose, level }: MeasuredPurpose,
  decision: Decision,
  { person, on }: { readonly person: PersonFacts; readonly on: Day },
): Forecast {
  const against = ruleAgainst(decision);
  // A counter common to all takes no yes: there is nothing to ask anybody for.
  if (level === "aggregate" || !isAskable(purpose)) return place("not", against);
  const informing = informingOf(decision);
  if (informing.standing === "to-inform") {
    return place("may-be-informed", informing.reason?.rule ?? against);
  }
  switch (whyNotAsk([purpose], person, on)) {
    case null:
      return place("may-be-asked", against);
    case "said-no":
    case "not-answered":
      return { as: "left-in-peace", because: against, until: restFrom(purpose, person, on) };
    case "objected":
      return place("not", "errand:objected");
    // They said yes, and law does not take it.
    case "agreed":
    default:
      return place("not", against);
  }
}

function place(as: Forecast["as"], because: string | null): Forecast {
  return { as, because, until: null };
}

function ruleAgainst({ reasons }: Decision): string | null {
  const against =
    reasons.find(({ effect }) => effect === "refuses") ??
    reasons.find(({ effect }) => effect === "contests");
  return against?.rule ?? null;
}
