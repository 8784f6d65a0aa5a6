import { createHash } from "node:crypto";

import type { Day } from "@consentry/kernel";
import { RULES_VERSION, type Decision } from "@consentry/law";
import { canonicalJson, type CanonicalValue } from "@consentry/ledger";

import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { Asked, CampaignQuestion } from "./campaign-question.ts";
import type { ClassDecision, Observing } from "./decide-class.ts";
import type { HeldBack } from "./decided.ts";

/** Why people of whom the same is known are treated as they are: enough to ask law again. */
export interface Explanation {
  /** SHA-256 over the canonical text of facts, day and version of the rules. */
  readonly id: Uint8Array;
  readonly facts: { readonly person: PersonFacts; readonly asked: Asked };
  readonly decided: DecidedInShort;
  readonly on: Day;
  readonly rulesVersion: string;
}

/** Outcomes, needs and rules; the words are law's, by the version of its rules. */
export interface DecidedInShort {
  readonly send: InShort & { readonly heldBack: HeldBack | null };
  readonly open: ObservedInShort;
  readonly click: ObservedInShort;
}

interface InShort extends Pick<Decision, "outcome" | "need" | "jurisdictions"> {
  readonly rules: readonly string[];
}

interface ObservedInShort {
  readonly level: string;
  /** By which the level was given; `null` for `none`. */
  readonly by: InShort | null;
  readonly purposes: readonly string[];
  readonly refused: readonly (InShort & { readonly level: string })[];
}

/** Explains the decision about one class, without anybody's name or address. */
export function explain(
  { asked, on }: CampaignQuestion,
  person: PersonFacts,
  { heldBack, send, open, click }: ClassDecision,
): Explanation {
  const facts = { person, asked };
  const text = canonicalJson({
    facts,
    on,
    rulesVersion: RULES_VERSION,
  } as unknown as CanonicalValue);
  return {
    id: createHash("sha256").update(text).digest(),
    facts,
    decided: {
      send: { ...inShort(send), heldBack },
      open: observedInShort(open),
      click: observedInShort(click),
    },
    on,
    rulesVersion: RULES_VERSION,
  };
}

function inShort({ outcome, need, jurisdictions, reasons }: Decision): InShort {
  return { outcome, need, jurisdictions, rules: reasons.map(({ rule }) => rule) };
}

function observedInShort({ given, refused }: Observing<string>): ObservedInShort {
  return {
    level: given?.level ?? "none",
    by: given === null ? null : inShort(given.decision),
    purposes: given?.purposes ?? [],
    refused: refused.map(({ level, decision }) => ({ level, ...inShort(decision) })),
  };
}
