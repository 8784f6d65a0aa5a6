import { dayOf, type Instant } from "@consentry/kernel";
import {
  decide,
  RULES_VERSION,
  transactionalKind,
  type Decision,
  type Message,
  type Question,
} from "@consentry/law";

import { nothingTold } from "../../contacts/ask-law.ts";
import { questionAbout } from "../../contacts/contacts/ask-about-person.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { readPolicy } from "../../organisations/policy.ts";
import type { KeptDecision } from "../../transactional/deciding/decide-messages.ts";
import { ANSWERING_KINDS, CAMPAIGN_TEST, TEMPLATE_TEST } from "../text.ts";

/** A text that is to leave now. */
export interface LeavingText {
  readonly id: string;
  readonly kind: string;
  readonly contact: string | null;
}

export interface TextDecision {
  /** `null`: it may leave; otherwise the rule that says no. */
  readonly against: string | null;
  readonly kept: KeptDecision;
}

/**
 * Asks law about texts by what is known at this moment of whom they go to: a contact's facts, or
 * nothing at all. An objection to what promotes does not hold back a login's code.
 *
 * @returns by text id
 */
export async function decideTexts(
  tx: Tx,
  organisation: OrganisationId,
  texts: readonly LeavingText[],
  now: Instant,
): Promise<ReadonlyMap<string, TextDecision>> {
  const on = dayOf(now);
  const policy = await readPolicy(tx, organisation);
  const blank: Question = { ...nothingTold("send", on), channel: "sms", policy };
  const contacts = [...new Set(texts.flatMap(({ contact }) => contact ?? []))];
  const way = { channel: "sms", list: null, on } as const;
  const known = await factsOf(tx, organisation, contacts, way);
  const people = new Map(known.map(({ contact, facts }) => [contact, facts]));
  return new Map(
    texts.map(({ id, kind, contact }): readonly [string, TextDecision] => {
      const forAll: Question = { ...blank, message: messageOf(kind) };
      const person = contact === null ? undefined : people.get(contact);
      const question = person === undefined ? forAll : questionAbout(person, forAll);
      const decision = decide(question);
      const against = decision.outcome === "permitted" ? null : ruleAgainst(decision);
      return [id, { against, kept: inShort(decision, on) }];
    }),
  );
}

/** What answers somebody who wrote to us, or goes to a colleague, is asked for by their own act. */
function messageOf(kind: string): Message {
  if (OWN_KINDS.includes(kind)) return "transactional";
  return transactionalKind(kind)?.message ?? "unknown";
}

const OWN_KINDS: readonly string[] = [...ANSWERING_KINDS, CAMPAIGN_TEST, TEMPLATE_TEST];

function inShort(
  { outcome, need, jurisdictions, reasons }: Decision,
  on: KeptDecision["on"],
): KeptDecision {
  const rules = reasons.map(({ rule }) => rule);
  return { outcome, need, jurisdictions, rules, rulesVersion: RULES_VERSION, on };
}

function ruleAgainst({ reasons }: Decision): string {
  const against = reasons.find(({ effect }) => effect === "refuses" || effect === "contests");
  return `law:${against?.rule ?? ""}`;
}
