import { assertNever, type Day } from "@consentry/kernel";
import { decide, INFORMING, informingOf, type Question } from "@consentry/law";

import { measureQuestion } from "../../campaigns/deciding/measure-question.ts";
import { restOf, type Rest, type StandingToAsk } from "../../consent/acts/may-ask-again.ts";
import type { AskablePurpose } from "../../consent/forms/purposes/purpose-words.ts";
import { observedQuestion } from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { Errand, Spared } from "./errand.ts";

/**
 * Why an errand spares a person to whom its mail may be sent; `null` where it does not. Who may be
 * asked for one of its purposes gets it, whatever they said to the others.
 *
 * @param forAll the question about the campaign, whose message asks for consent
 */
export function whyItSpares(errand: Errand, person: PersonFacts, forAll: Question): Spared | null {
  return errand.kind === "consent-request"
    ? whyNotAsk(errand.purposes, person, forAll.on)
    : whyNotInform(person, forAll);
}

/** What a person may be asked for on a day, of these purposes. */
export function askableOf(
  purposes: readonly AskablePurpose[],
  person: Pick<PersonFacts, "consents" | "askedAgain">,
  on: Day,
): readonly AskablePurpose[] {
  return purposes.filter((purpose) => standsInTheWay(purpose, person, on) === null);
}

/** The firmest first: where several purposes are refused for several reasons, one is told. */
const FIRMEST = ["objected", "said-no", "not-answered", "agreed"] as const;

/** Why none of these purposes may be asked for on a day; `null` where one of them may. */
export function whyNotAsk(
  purposes: readonly AskablePurpose[],
  person: PersonFacts,
  on: Day,
): (typeof FIRMEST)[number] | null {
  const reasons = purposes.map((purpose) => standsInTheWay(purpose, person, on));
  if (reasons.includes(null)) return null;
  return FIRMEST.find((reason) => reasons.includes(reason)) ?? "agreed";
}

/** The first day on which a person may be asked again; `null` where they may, or never. */
export function restFrom(
  purpose: AskablePurpose,
  person: Pick<PersonFacts, "consents" | "askedAgain">,
  on: Day,
): Day | null {
  return restOf(standingsToAsk(person), { purpose, channel: "email", on })?.until ?? null;
}

function standsInTheWay(
  purpose: AskablePurpose,
  person: Pick<PersonFacts, "consents" | "askedAgain">,
  on: Day,
): (typeof FIRMEST)[number] | null {
  const rest = restOf(standingsToAsk(person), { purpose, channel: "email", on });
  if (rest !== null) return rest.because satisfies Rest["because"];
  const hasAgreed = person.consents.some(
    ({ state, channel, alsoNames, ...of }) =>
      state === "given" &&
      channel === "email" &&
      (of.purpose === purpose || alsoNames.includes(purpose)),
  );
  return hasAgreed ? "agreed" : null;
}

/** An hour after every other of its day: it was asked after the last answer. */
const LAST_SECOND = "T23:59:59Z";

function standingsToAsk({
  consents,
  askedAgain = [],
}: Pick<PersonFacts, "consents" | "askedAgain">): readonly StandingToAsk[] {
  return consents.flatMap(({ purpose, channel, state, at, alsoNames }) => {
    if (channel === undefined || channel === "unknown" || at === undefined) return [];
    const again = askedAgain.find((one) => one.purpose === purpose && one.channel === channel);
    const isAsked = state === "requested";
    const action = state === "unknown" || state === "requested" ? "invalidated" : state;
    return [
      {
        purpose,
        channel,
        answer: isAsked ? null : { action, at, alsoNames },
        askedAt: isAsked ? at : again === undefined ? null : (`${again.on}${LAST_SECOND}` as Day),
      },
    ];
  });
}

/**
 * As for a letter that would measure openings: the transition is about what was measured before,
 * whatever the mail that tells of it measures itself.
 */
function whyNotInform(person: PersonFacts, forAll: Question): Spared | null {
  const letter: Question = { ...observedQuestion(person, forAll), message: "newsletter" };
  const decision = decide(measureQuestion(letter, "track.open.individual", "individual"));
  const { standing } = informingOf(decision);
  switch (standing) {
    case "to-inform":
      return null;
    case "informed":
      return "informed";
    case "closed":
      return forAll.on > INFORMING.informedBy ? "too-late" : "said-no";
    case "not-open":
      return "not-concerned";
    default:
      return assertNever(standing);
  }
}
