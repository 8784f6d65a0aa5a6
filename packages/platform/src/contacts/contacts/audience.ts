import { decide, type Decision, type Reason } from "@consentry/law";

import type { SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import {
  judgeOnce,
  questionAbout,
  questionForAll,
  type AudienceQuestion,
} from "./ask-about-person.ts";
import { factsOf } from "./load-facts.ts";

export type { AudiencePurpose, AudienceQuestion } from "./ask-about-person.ts";

/** Whether one person may be written to, and why. */
export interface AudienceAnswer {
  /** Contact id. */
  readonly contact: string;
  readonly isMailable: boolean;
  /** What law says of the message to this person, whatever else holds them back. */
  readonly decision: Decision;
  /** The rule that holds back everybody from the person's source; `null` where none does. */
  readonly quarantinedBy: string | null;
  /** The same in law's words; `null` as well where only an earlier judgement still stands. */
  readonly quarantine: Reason | null;
  readonly suppressed: SuppressionReason | null;
}

/** Whether one person may be written to, and why; `null` when there is no such person. */
export async function audienceDecision(
  tx: Tx,
  organisation: Organisation,
  contact: string,
  question: AudienceQuestion,
): Promise<AudienceAnswer | null> {
  return (await audienceDecisions(tx, organisation, [contact], question))[0] ?? null;
}

/**
 * The same for many, at most `MOST_ASKED_AT_ONCE`, in the order of their ids: one question to the
 * database, then law for each. Who is unknown is left out.
 */
export async function audienceDecisions(
  tx: Tx,
  organisation: Organisation,
  contacts: readonly string[],
  question: AudienceQuestion,
): Promise<readonly AudienceAnswer[]> {
  const people = await factsOf(tx, organisation.id, contacts, question);
  const forAll = questionForAll(question);
  const quarantineOf = judgeOnce(organisation.country, question.on);
  return people.map(({ contact, facts }) => {
    const decision = decide(questionAbout(facts, forAll));
    const quarantine = quarantineOf(facts);
    const quarantinedBy = quarantine?.rule ?? facts.quarantinedBy;
    const isFree = facts.suppressed === null && quarantinedBy === null;
    return {
      contact,
      isMailable: isFree && decision.outcome === "permitted",
      decision,
      quarantinedBy,
      quarantine,
      suppressed: facts.suppressed,
    };
  });
}
