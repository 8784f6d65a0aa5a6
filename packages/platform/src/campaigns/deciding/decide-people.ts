import { Bug, type Instant } from "@consentry/kernel";
import {
  permitMeasurement,
  permitSend,
  type MeasurementPermit,
  type Parties,
  type Question,
} from "@consentry/law";

import { observedQuestion, questionAbout } from "../../contacts/contacts/ask-about-person.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { questionOf, type CampaignQuestion } from "./campaign-question.ts";
import { decideClass, type ClassDecision, type Given, type Observing } from "./decide-class.ts";
import type { DecidedPerson, MayObserve, MaySend } from "./decided.ts";
import { explain, type Explanation } from "./explanation.ts";
import { measureQuestion } from "./measure-question.ts";

/** A decision with what explains it years later. */
export interface ExplainedPerson extends DecidedPerson {
  readonly explanation: Explanation;
}

/**
 * What each of these people, at most `MOST_ASKED_AT_ONCE`, may be sent of a campaign and what may
 * be observed of them, by what is known at this moment. Who is unknown is left out. Nothing is
 * kept; `keepDecisions` does that.
 */
export async function decidePeople(
  tx: Tx,
  organisation: Organisation,
  campaign: Campaign,
  contacts: readonly string[],
  now: Instant,
): Promise<readonly ExplainedPerson[]> {
  const question = await questionOf(tx, organisation, campaign, now);
  const people = await factsOf(tx, organisation.id, contacts, question.way);
  const classes = new Map<string, ClassAnswer>();
  return people.map(({ contact, facts }) => {
    const key = JSON.stringify(facts);
    const known = classes.get(key) ?? answerFor(question, facts);
    classes.set(key, known);
    return personOf(known, { organisation: organisation.id, contact }, now);
  });
}

interface ClassAnswer {
  readonly decision: ClassDecision;
  readonly explanation: Explanation;
  /** About the message, and about what it would observe. */
  readonly about: Question;
  readonly observed: Question;
}

function answerFor(question: CampaignQuestion, facts: PersonFacts): ClassAnswer {
  const decision = decideClass(question, facts);
  return {
    decision,
    explanation: explain(question, facts, decision),
    about: questionAbout(facts, question.send),
    observed: observedQuestion(facts, question.send),
  };
}

type ForOne = Parties & { readonly contact: string };

function personOf(
  { decision, explanation, about, observed: observedIn }: ClassAnswer,
  parties: ForOne,
  now: Instant,
): ExplainedPerson {
  const { contact } = parties;
  const observed = <Level extends "aggregate" | "day" | "individual">(
    observing: Observing<Level>,
  ): MayObserve<Level> => {
    const { given, refused } = observing;
    if (given === null) return { level: "none", refused };
    const { level, purposes } = given;
    return { level, permit: permitOf(observedIn, given, parties, now), purposes };
  };
  return {
    contact,
    decisionId: explanation.id,
    send: sendOf(decision, about, parties, now),
    open: observed(decision.open),
    click: observed(decision.click),
    explanation,
  };
}

function sendOf(
  { heldBack, send: decision }: ClassDecision,
  about: Question,
  parties: ForOne,
  now: Instant,
): MaySend {
  if (heldBack !== null) return { may: false, heldBack, decision };
  const permit = permitSend(about, parties, now);
  if (!permit.ok) throw new Bug("law answered one question in two ways");
  return { may: true, permit: permit.value, decision };
}

/** A counter common to all concerns nobody in particular, and its permit names nobody. */
function permitOf(
  about: Question,
  { level, purpose }: Given<"aggregate" | "day" | "individual">,
  { organisation, contact }: ForOne,
  now: Instant,
): MeasurementPermit {
  const parties = { organisation, contact: level === "aggregate" ? null : contact };
  const permit = permitMeasurement(measureQuestion(about, purpose, level), parties, now);
  if (!permit.ok) throw new Bug("law answered one question in two ways");
  return permit.value;
}
