import { decide, type Decision, type MeasurePurpose, type Question } from "@consentry/law";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import { observedQuestion, questionAbout } from "../../contacts/contacts/ask-about-person.ts";
import { NO_NUMBER } from "../../contacts/contacts/no-number.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import { RESTRICTED } from "../../contacts/contacts/restricted-condition.ts";
import type { EventPurpose } from "../campaign.ts";
import { usesSignal } from "../event-purposes.ts";
import type { CampaignQuestion } from "./campaign-question.ts";
import type { HeldBack } from "./decided.ts";
import { whyItSpares } from "../../transition/errands/whom-it-spares.ts";
import { measureQuestion, type SignalLevel } from "./measure-question.ts";

/** What is decided about everybody of whom the same is known; nobody is named, and nothing permitted yet. */
export interface ClassDecision {
  readonly heldBack: HeldBack | null;
  readonly send: Decision;
  readonly open: Observing<Exclude<OpenLevel, "none">>;
  readonly click: Observing<Exclude<ClickLevel, "none">>;
}

/** The first level of a signal that law permits, with what it said to those before. */
export interface Observing<Level extends string> {
  readonly given: Given<Level> | null;
  readonly refused: readonly { readonly level: Level; readonly decision: Decision }[];
}

export interface Given<Level extends string> {
  readonly level: Level;
  /** What law was asked about, and answered. */
  readonly purpose: MeasurePurpose;
  readonly decision: Decision;
  readonly purposes: readonly EventPurpose[];
}

/**
 * Asks law about one class: the message first, then each signal by the levels of the campaign, in
 * its order. Who may not be written to is not measured either, in mails already sent included.
 */
export function decideClass(question: CampaignQuestion, person: PersonFacts): ClassDecision {
  const { asked } = question;
  const send = decide(questionAbout(person, question.send));
  const heldBack = whatHoldsBack(question, person, send);
  if (heldBack !== null) return { heldBack, send, open: NOTHING, click: NOTHING };
  const about = observedQuestion(person, question.send);
  const observe = <Level extends SignalLevel>(
    signal: "open" | "click",
    levels: readonly Level[],
  ): Observing<Level> => {
    const purposes = asked.measuring.purposes.filter((purpose) => usesSignal(purpose, signal));
    const forSignal = { signal, purposes, switchedOff: asked.switchedOff };
    return firstPermitted(levels, (level) => askLevel(about, level, forSignal));
  };
  const { open, click } = asked.measuring;
  return { heldBack, send, open: observe("open", open), click: observe("click", click) };
}

const NOTHING = { given: null, refused: [] } as const;

/** Firmest first: a person's own word, then their source, the rest of law, what it is for. */
function whatHoldsBack(
  { quarantineOf, asked, send: forAll }: CampaignQuestion,
  person: PersonFacts,
  decision: Decision,
): HeldBack | null {
  if (person.suppressed !== null) return { by: "suppression", reason: person.suppressed };
  const quarantinedBy = quarantineOf(person)?.rule ?? person.quarantinedBy;
  if (quarantinedBy === RESTRICTED) return { by: "law", rule: RESTRICTED };
  if (quarantinedBy === NO_NUMBER) return { by: "reach", reason: NO_NUMBER };
  if (quarantinedBy !== null) return { by: "quarantine", rule: quarantinedBy };
  if (decision.outcome !== "permitted") return { by: "law", rule: ruleAgainst(decision) };
  if (asked.errand === undefined) return null;
  const reason = whyItSpares(asked.errand, person, forAll);
  return reason && { by: "errand", reason };
}

/** The rule that says no, or the one on which authorities differ. */
function ruleAgainst({ reasons }: Decision): string {
  const against =
    reasons.find(({ effect }) => effect === "refuses") ??
    reasons.find(({ effect }) => effect === "contests");
  return against?.rule ?? "";
}

type LevelAnswer = Omit<Given<string>, "level"> & { readonly isGiven: boolean };

function firstPermitted<Level extends string>(
  levels: readonly Level[],
  ask: (level: Level) => LevelAnswer | null,
): Observing<Level> {
  const refused: { level: Level; decision: Decision }[] = [];
  for (const level of levels) {
    const answer = ask(level);
    if (answer === null) continue;
    const { isGiven, ...rest } = answer;
    if (isGiven) return { given: { level, ...rest }, refused };
    refused.push({ level, decision: rest.decision });
  }
  return { given: null, refused };
}

/** What of a signal may be asked about at all. */
interface AskedSignal {
  readonly signal: "open" | "click";
  readonly purposes: readonly EventPurpose[];
  readonly switchedOff: readonly MeasurePurpose[];
}

/**
 * `null`: the campaign names no use that this level could serve, or the organisation switched it
 * off, so law is not even asked.
 */
function askLevel(
  about: Question,
  level: SignalLevel,
  { signal, purposes, switchedOff }: AskedSignal,
): LevelAnswer | null {
  const purpose = purposeOf(signal, level);
  if (switchedOff.includes(purpose)) return null;
  if (level === "individual") {
    const uses = purposes.filter((use) => !switchedOff.includes(use));
    return askIndividual(about, signal, uses);
  }
  const decision = askMeasure(about, purpose, level);
  const isPermitted = decision.outcome === "permitted";
  // A counter common to all cannot hear one person's withdrawal: no consent is taken for it.
  const isGiven = level === "day" ? isPermitted : isPermitted && decision.need !== "consent";
  return { isGiven, purpose, decision, purposes: [] };
}

/** What a level of a signal is for law. */
function purposeOf(signal: "open" | "click", level: SignalLevel): MeasurePurpose {
  if (level === "day") return "hygiene.inactive";
  return `track.${signal}.${level}`;
}

/**
 * Seeing what one reader does is a purpose of its own and comes first; each use of what was seen
 * is asked by itself besides. Without a use that is permitted, nothing is seen.
 */
function askIndividual(
  about: Question,
  signal: "open" | "click",
  purposes: readonly EventPurpose[],
): LevelAnswer | null {
  const [first] = purposes;
  if (first === undefined) return null;
  const purpose = `track.${signal}.individual` as const;
  const decision = askMeasure(about, purpose, "individual");
  if (decision.outcome !== "permitted") return { isGiven: false, purpose, decision, purposes: [] };
  const permitted = purposes.filter(
    (use) => use === purpose || askMeasure(about, use, "individual").outcome === "permitted",
  );
  return permitted.length > 0
    ? { isGiven: true, purpose, decision, purposes: permitted }
    : { isGiven: false, purpose, decision: askMeasure(about, first, "individual"), purposes: [] };
}

function askMeasure(about: Question, purpose: MeasurePurpose, level: SignalLevel): Decision {
  return decide(measureQuestion(about, purpose, level));
}
