import type { Day } from "@consentry/kernel";
import {
  ACTIVITIES,
  BASES,
  MEASURING_PURPOSES,
  sendingBases,
  type ActivityId,
  type BasisId,
  type Message,
  type Policy,
} from "@consentry/law";

import { ruleHere } from "../../measurement/overview/rule-here.ts";
import type { BasisAnswers } from "../answers/answer.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { ActivityBasis } from "../fact.ts";
import { measuredPurposes } from "./measured-purposes.ts";

export interface Grounds {
  readonly configuration: Configuration;
  readonly answered: BasisAnswers;
  /** Of the organisation: the rules of other countries decide about their own readers. */
  readonly country: string | null;
  readonly policy: Policy;
  readonly on: Day;
}

export interface FoundBases {
  readonly bases: readonly ActivityBasis[];
  /** Several are possible and nobody said which. */
  readonly isOpen: boolean;
  /** What was said of it. */
  readonly why: string;
}

/** What an activity rests on: by the rules of the country, by what it is, or as it was answered. */
export function basesOf(id: ActivityId, grounds: Grounds): FoundBases {
  const said = grounds.answered[id];
  if (said !== undefined) return { bases: said.bases.map(plain(id)), isOpen: false, why: said.why };
  if (id === "mailing" || id === "automations") return byRules(ofMail(grounds));
  if (id === "measurement") return byRules(ofMeasuring(grounds));
  const { bases } = ACTIVITIES[id];
  return { bases: bases.map(plain(id)), isOpen: bases.length > 1, why: "" };
}

function byRules(bases: readonly ActivityBasis[]): FoundBases {
  return { bases, isOpen: false, why: "" };
}

/** Activities of which only the organisation knows what they rest on. */
export function isAskedForBasis(id: ActivityId): boolean {
  const isByRules = id === "mailing" || id === "automations" || id === "measurement";
  return !isByRules && ACTIVITIES[id].bases.length > 1;
}

function plain(id: ActivityId): (basis: BasisId) => ActivityBasis {
  return (basis) => {
    const { title, sources } = BASES[basis];
    const all = [...new Set([...sources, ...ACTIVITIES[id].sources])];
    return { basis, title, rule: null, about: null, sources: all };
  };
}

function ofMail({ configuration, country, on }: Grounds): readonly ActivityBasis[] {
  const { sentFor, relations } = configuration;
  const messages = sentFor.map((purpose) => purpose.slice("send.".length) as Message);
  const found = sendingBases({
    country,
    on,
    messages: messages.length > 0 ? messages : ["newsletter"],
    relations,
  });
  return found.map(({ basis, rule, title, sources }) => ({
    basis,
    title: BASES[basis].title,
    rule,
    about: title,
    sources: [...new Set([...sources, ...(basis === "consent" ? BASES.consent.sources : [])])],
  }));
}

function ofMeasuring({ configuration, country, policy, on }: Grounds): readonly ActivityBasis[] {
  return measuredPurposes(configuration).map((one) => {
    const { mayUnasked, reason } = ruleHere(one, { country, on, policy });
    const basis = mayUnasked ? "legitimate-interest" : "consent";
    return {
      basis,
      title: BASES[basis].title,
      rule: reason?.rule ?? null,
      about: MEASURING_PURPOSES[one.purpose],
      sources: [...new Set([...(reason?.sources ?? []), ...BASES[basis].sources])],
    };
  });
}
