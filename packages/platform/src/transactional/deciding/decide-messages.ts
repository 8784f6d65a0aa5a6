import { dayOf, type Day, type Instant } from "@consentry/kernel";
import {
  decide,
  permitSend,
  RULES_VERSION,
  suppressionHolds,
  type Decision,
  type Question,
  type SendPermit,
  type TransactionalKind,
} from "@consentry/law";

import { bouncedAmong } from "../../consent/suppressions/suppressions.ts";
import { questionAbout } from "../../contacts/contacts/ask-about-person.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import { nothingTold } from "../../contacts/ask-law.ts";
import { bytesArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { readPolicy } from "../../organisations/policy.ts";

/** A message that is to leave now. */
export interface LeavingMessage {
  readonly id: string;
  readonly message: TransactionalKind["message"];
  readonly addressKey: Uint8Array;
}

/** What law said of a message when it was to leave, in short; kept with it. */
export interface KeptDecision {
  readonly outcome: Decision["outcome"];
  readonly need: Decision["need"];
  readonly jurisdictions: readonly string[];
  readonly rules: readonly string[];
  readonly rulesVersion: string;
  readonly on: Day;
}

export type MessageDecision =
  | {
      readonly may: true;
      readonly permit: SendPermit;
      /** Whom the permit names: what stands for the address. */
      readonly about: string;
      readonly kept: KeptDecision;
    }
  /** `suppression:bounced`, or the rule that says no. */
  | { readonly may: false; readonly reason: string; readonly kept: KeptDecision };

/**
 * Asks law about messages by what is known at this moment of whom they go to: a contact's facts,
 * or nothing at all. An objection does not hold them back, a mailbox that is not there does.
 *
 * @returns by message id
 */
export async function decideMessages(
  tx: Tx,
  organisation: OrganisationId,
  messages: readonly LeavingMessage[],
  now: Instant,
): Promise<ReadonlyMap<string, MessageDecision>> {
  const on = dayOf(now);
  const policy = await readPolicy(tx, organisation);
  const blank: Question = { ...nothingTold("send", on), channel: "email", policy };
  const keys = messages.map(({ addressKey }) => addressKey);
  const bounced = await bouncedAmong(tx, organisation, keys, on);
  const people = await peopleAt(tx, organisation, keys, on);
  const decisions = new Map<string, Decision>();
  return new Map(
    messages.map(({ id, message, addressKey }): readonly [string, MessageDecision] => {
      const about = Buffer.from(addressKey).toString("hex");
      const person = people.get(about);
      const forAll: Question = { ...blank, message };
      const question = person === undefined ? forAll : questionAbout(person, forAll);
      const asked = JSON.stringify([message, person ?? null]);
      const decision = decisions.get(asked) ?? decide(question);
      decisions.set(asked, decision);
      const kept = inShort(decision, on);
      if (bounced.has(about) && suppressionHolds("bounced", message)) {
        return [id, { may: false, reason: "suppression:bounced", kept }];
      }
      const permit = permitSend(question, { organisation, contact: about }, now);
      if (!permit.ok) return [id, { may: false, reason: ruleAgainst(permit.error), kept }];
      return [id, { may: true, permit: permit.value, about, kept }];
    }),
  );
}

function inShort({ outcome, need, jurisdictions, reasons }: Decision, on: Day): KeptDecision {
  const rules = reasons.map(({ rule }) => rule);
  return { outcome, need, jurisdictions, rules, rulesVersion: RULES_VERSION, on };
}

function ruleAgainst({ reasons }: Decision): string {
  const against = reasons.find(({ effect }) => effect === "refuses" || effect === "contests");
  return `law:${against?.rule ?? ""}`;
}

/** Facts of those who are contacts, by the key of their address in hex. */
async function peopleAt(
  tx: Tx,
  organisation: OrganisationId,
  keys: readonly Uint8Array[],
  on: Day,
): Promise<ReadonlyMap<string, PersonFacts>> {
  const contacts = await tx.rows(CONTACTS, [organisation, bytesArray(keys)]);
  if (contacts.length === 0) return new Map();
  const ids = contacts.map(({ id }) => id);
  const known = await factsOf(tx, organisation, ids, { channel: "email", list: null, on });
  const facts = new Map(known.map((one) => [one.contact, one.facts]));
  return new Map(
    contacts.flatMap(({ id, key }) => {
      const person = facts.get(id);
      return person === undefined ? [] : [[key, person] as const];
    }),
  );
}

const CONTACTS = statement<{ readonly id: string; readonly key: string }>(
  "contacts.at_addresses",
  `select contact_id as id, encode(address_key, 'hex') as key
     from contacts where organisation_id = $1 and address_key = any($2::bytea[])`,
);
