import { err, ok, type Day, type Instant, type Result } from "@consentry/kernel";

import { QUESTION_SHAPE, type QuestionInput } from "./question-shape.ts";
import type { Consent, Facts, Measure, Policy, Question, RetentionFacts } from "./question.ts";
import type { FieldProblem } from "./shape.ts";

/**
 * Reads a question from JSON. A field nobody knows is refused with its path, since a typo must
 * not loosen a decision; a field left out counts as not told, which is judged strictly.
 *
 * @returns every problem, never only the first
 */
export function parseQuestion(json: unknown): Result<Question, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const input = QUESTION_SHAPE.read(json, "", problems);
  if (input && problems.length === 0) problems.push(...missingForAct(input));
  return input && problems.length === 0 ? ok(questionOf(input)) : err(problems);
}

/** One line an operator can act on. */
export function describeProblem({ path, kind, expected }: FieldProblem): string {
  const where = path === "" ? "the question" : path;
  if (kind === "missing") return `${where}: is missing`;
  if (kind === "unknown-field") return `${where}: no such field; known here: ${expected}`;
  return `${where}: must be ${expected}`;
}

function missingForAct(input: QuestionInput): FieldProblem[] {
  const isMissing = input.act === "measure" && !input.purpose;
  return isMissing ? [{ path: "purpose", kind: "missing", expected: "" }] : [];
}

function questionOf(input: QuestionInput): Question {
  return {
    act: input.act,
    on: input.on as Day,
    jurisdiction: input.jurisdiction ?? null,
    channel: input.channel ?? "unknown",
    message: input.message ?? "unknown",
    recipient: input.recipient ?? "unknown",
    relation: input.relation ?? "unknown",
    purpose: input.purpose ?? null,
    age: input.age ?? null,
    facts: factsOf(input.facts ?? {}),
    policy: policyOf(input.policy ?? {}),
  };
}

type FactsInput = NonNullable<QuestionInput["facts"]>;

function factsOf(input: FactsInput): Facts {
  return {
    consents: (input.consents ?? []).map(consentOf),
    source: { kind: input.source?.kind ?? "unknown", namesUs: told(input.source?.namesUs) },
    collectedAt: told(input.collectedAt) as Day | undefined,
    lastContactAt: told(input.lastContactAt) as Day | undefined,
    informedAt: told(input.informedAt) as Day | undefined,
    // Here alone `null` is an answer: "nobody objected" is what a tolerance rests on.
    objectedAt: input.objectedAt as Day | null | undefined,
    complaintAt: told(input.complaintAt) as Day | undefined,
    sourceStated: told(input.sourceStated),
    offer: {
      relatedToProfession: told(input.offer?.relatedToProfession),
      analogous: told(input.offer?.analogous),
      sameLegalPerson: told(input.offer?.sameLegalPerson),
      sector: input.offer?.sector,
    },
    optOut: {
      atCollection: told(input.optOut?.atCollection),
      inMessage: told(input.optOut?.inMessage),
    },
    suppressed: told(input.suppressed),
    restricted: told(input.restricted),
    identityShown: told(input.identityShown),
    designated: told(input.designated),
    runningContract: told(input.runningContract),
    onOptOutRegister: told(input.onOptOutRegister),
    guardianConsent: told(input.guardianConsent),
    partnersNamed: told(input.partnersNamed),
    onwardTransfer: told(input.onwardTransfer),
    measure: measureOf(input.measure ?? {}),
    transfer: {
      country: told(input.transfer?.country),
      scope: told(input.transfer?.scope),
      exporter: told(input.transfer?.exporter),
      safeguard: told(input.transfer?.safeguard),
      assessed: told(input.transfer?.assessed),
    },
    keep: keepOf(input.keep ?? {}),
  };
}

function consentOf(input: NonNullable<FactsInput["consents"]>[number]): Consent {
  return {
    purpose: input.purpose,
    channel: told(input.channel),
    state: input.state,
    at: told(input.at) as Day | Instant | undefined,
    alsoNames: input.alsoNames ?? [],
  };
}

function measureOf(input: NonNullable<FactsInput["measure"]>): Measure {
  return {
    stores: told(input.stores),
    uses: told(input.uses),
    exclusive: told(input.exclusive),
    perRecipient: told(input.perRecipient),
    ipKept: told(input.ipKept),
    legalDuty: told(input.legalDuty),
  };
}

function keepOf(input: NonNullable<FactsInput["keep"]>): Facts["keep"] {
  const dates: RetentionFacts = {
    collectedAt: told(input.collectedAt) as Day | undefined,
    contacts: (input.contacts ?? []).map((contact) => ({
      kind: contact.kind,
      at: contact.at as Day,
      lawfullyObserved: told(contact.lawfullyObserved),
    })),
    relationEndedAt: told(input.relationEndedAt) as Day | undefined,
    objectedAt: told(input.objectedAt) as Day | undefined,
    consentEndedAt: told(input.consentEndedAt) as Day | undefined,
    limitationYears: told(input.limitationYears),
    chosenMonths: told(input.chosenMonths),
  };
  return { category: told(input.category), ...dates };
}

function policyOf(input: NonNullable<QuestionInput["policy"]>): Policy {
  return {
    frAggregateReading: input.frAggregateReading ?? "A",
    frJointConsent: input.frJointConsent ?? true,
    frLegacyUntil: (input.frLegacyUntil as Day | null | undefined) ?? null,
    readings: input.readings ?? {},
    jurisdictions: input.jurisdictions ?? [],
  };
}

function told<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}
