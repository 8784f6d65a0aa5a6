import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";

import { sendPurposesOf } from "../consents/purposes-of.ts";
import { decide } from "../decide.ts";
import type { Decision } from "../decision/decision.ts";
import { RULES_VERSION } from "../decision/rules-version.ts";
import type { Question } from "../question/question.ts";
import type { Purpose } from "../question/vocabulary.ts";

/** Whose permit it is, about whom. */
export interface Parties {
  readonly organisation: string;
  /** `null` for what concerns nobody in particular: a counter common to all. */
  readonly contact: string | null;
}

/**
 * Leave to do one thing, for one organisation, contact, purpose and moment. The private field
 * makes the type impossible to write as a literal, and a copy of a permit is none.
 */
class Permit<Kind extends "send" | "measure"> implements Parties {
  /** Written in no literal and lost in every copy. */
  readonly #isGranted = true;
  /** Public, so that the two kinds stay apart where only declarations are read. */
  readonly kind: Kind;
  readonly organisation: string;
  readonly contact: string | null;
  readonly purpose: Purpose;
  readonly at: Instant;
  readonly rules: readonly string[];
  readonly rulesVersion: string;

  private constructor(kind: Kind, parties: Parties, granted: Granted) {
    this.kind = kind;
    this.organisation = parties.organisation;
    this.contact = parties.contact;
    this.purpose = granted.purpose;
    this.at = granted.at;
    this.rules = granted.rules;
    this.rulesVersion = RULES_VERSION;
    Object.freeze(this);
  }

  static grant<Kind extends "send" | "measure">(
    kind: Kind,
    parties: Parties,
    granted: Granted,
  ): Permit<Kind> {
    return new Permit(kind, parties, granted);
  }

  static isOf(kind: "send" | "measure", value: unknown): boolean {
    if (typeof value !== "object" || value === null || !(#isGranted in value)) return false;
    return value.#isGranted && value.kind === kind;
  }
}

interface Granted {
  readonly purpose: Purpose;
  readonly at: Instant;
  readonly rules: readonly string[];
}

export type SendPermit = Permit<"send">;
export type MeasurementPermit = Permit<"measure">;

/** Decides about a message for the day of `at`, and gives a permit or the decision against it. */
export function permitSend(
  question: Question,
  parties: Parties,
  at: Instant,
): Result<SendPermit, Decision> {
  const asked: Question = { ...question, act: "send", on: dayOf(at) };
  const [purpose] = sendPurposesOf(asked);
  return grantIfPermitted(decide(asked), (rules) =>
    Permit.grant("send", parties, { purpose, at, rules }),
  );
}

/** Decides about a measurement for the day of `at`, and gives a permit or the decision against it. */
export function permitMeasurement(
  question: Question & { readonly purpose: Purpose },
  parties: Parties,
  at: Instant,
): Result<MeasurementPermit, Decision> {
  const { purpose } = question;
  const asked: Question = { ...question, act: "measure", on: dayOf(at) };
  return grantIfPermitted(decide(asked), (rules) =>
    Permit.grant("measure", parties, { purpose, at, rules }),
  );
}

/** Whether a value is a permit made here, and not something of its shape. */
export function isSendPermit(value: unknown): value is SendPermit {
  return Permit.isOf("send", value);
}

export function isMeasurementPermit(value: unknown): value is MeasurementPermit {
  return Permit.isOf("measure", value);
}

function grantIfPermitted<P>(
  decision: Decision,
  grant: (rules: readonly string[]) => P,
): Result<P, Decision> {
  if (decision.outcome !== "permitted") return err(decision);
  return ok(grant(decision.reasons.map(({ rule }) => rule)));
}
