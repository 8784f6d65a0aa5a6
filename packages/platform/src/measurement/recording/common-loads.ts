import { decide } from "@consentry/law";

import type { CampaignQuestion } from "../../campaigns/deciding/campaign-question.ts";
import { measureQuestion } from "../../campaigns/deciding/measure-question.ts";
import { observedQuestion } from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { Signal } from "../tokens/measure-token.ts";
import type { SentCampaign } from "./known-campaigns.ts";
import type { Load } from "./record-loads.ts";

/**
 * Of loads of an address common to all those that may be counted. Nobody is known from them, so the
 * question is whether law would still give everybody such a copy who has one: what they were is as
 * it was then, day, rules and the organisation's policy and switches are today's. One who would get none ends
 * the counting, and where nobody got one there is nothing to count.
 */
export function commonLoads(
  question: CampaignQuestion,
  { counted }: SentCampaign,
  loads: readonly Load[],
): readonly Load[] {
  const stands = new Map<Signal, boolean>();
  return loads.filter(({ token: { signal, level } }) => {
    if (level !== "aggregate") return false;
    const known = stands.get(signal) ?? stillStands(question, signal, counted[signal]);
    stands.set(signal, known);
    return known;
  });
}

function stillStands(
  question: CampaignQuestion,
  signal: Signal,
  people: readonly PersonFacts[],
): boolean {
  const purpose = `track.${signal}.aggregate` as const;
  return (
    people.length > 0 &&
    !question.asked.switchedOff.includes(purpose) &&
    people.every((person) => {
      const about = observedQuestion(person, question.send);
      const { outcome, need } = decide(measureQuestion(about, purpose, "aggregate"));
      return outcome === "permitted" && need !== "consent";
    })
  );
}
