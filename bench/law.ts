import { decide, parseQuestion, type Question } from "@consentry/law";

import type { BenchResult } from "./result.ts";

const QUESTIONS = 1_000_000;
const RUNS = 5;

/** Different questions, asked in turn: too many for a processor to foresee the next answer. */
const DISTINCT = 4_000;

const COUNTRIES = ["FR", "FR", "FR", "NL", "NL", "DE", "BE", "AT", "IT", "ES", "SE", "PT"];

/** Each of these asks every table there is. */
const UNKNOWN_COUNTRY_SHARE = 0.04;

/**
 * Decisions a second on one core, for a mix as a platform asks it: sending to prospects,
 * subscribers and customers, and what may be measured about them, over ten countries and three
 * years. Parsing is done before. The limit walks the same questions and makes an empty decision
 * of the same shape for each.
 */
export function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const questions = distinctQuestions();
  const count = Math.max(DISTINCT, Math.round(QUESTIONS * scale));
  timed(questions, count, decide); // lets the compiler see every path once
  const decided: number[] = [];
  const walked: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    walked.push(timed(questions, count, emptyDecision));
    decided.push(timed(questions, count, decide));
  }
  const value = median(decided);
  const limit = median(walked);
  return Promise.resolve({
    name: "law",
    metrics: [
      {
        name: "decisions",
        value: Math.round(value),
        unit: "1/s",
        limit: Math.round(limit),
        limitIs: "walking the same questions and allocating one empty decision each, same run",
        ratio: Number((value / limit).toFixed(3)),
        runs: RUNS,
        spread: [Math.round(Math.min(...decided)), Math.round(Math.max(...decided))],
      },
    ],
  });
}

/** Calls a second. What comes back is looked at, so that no call can be left out. */
function timed(
  questions: readonly Question[],
  count: number,
  ask: (question: Question) => { readonly outcome: string; readonly reasons: readonly unknown[] },
): number {
  let seen = 0;
  const start = performance.now();
  for (let at = 0; at < count; at++) {
    const question = questions[at % questions.length];
    if (question) seen += ask(question).reasons.length;
  }
  const seconds = (performance.now() - start) / 1000;
  if (seen < 0) throw new Error("nothing was decided");
  return count / seconds;
}

function emptyDecision({ on }: Question) {
  return {
    schema: "consentry.decision/1",
    outcome: "refused",
    need: "forbidden",
    reasons: [{ rule: "", effect: "refuses", because: "", becauseFr: "", sources: [], status: "" }],
    conditions: [],
    conditionsFr: [],
    until: null,
    jurisdictions: [],
    confidence: "text",
    rulesVersion: on,
    disclaimer: "",
  };
}

function distinctQuestions(): readonly Question[] {
  const random = seeded(20_261_121);
  return Array.from({ length: DISTINCT }, () => {
    const parsed = parseQuestion(aQuestion(random));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  });
}

type Random = () => number;

function aQuestion(random: Random): unknown {
  const isMeasuring = random() < 0.5;
  const relation = oneOf(random, ["prospect", "customer", "customer", "subscriber", "subscriber"]);
  const message = relation === "subscriber" ? "newsletter" : oneOf(random, MESSAGES);
  const given = aDay(random);
  return {
    act: isMeasuring ? "measure" : "send",
    on: oneOf(random, ["2024-09-14", "2026-04-20", "2026-11-21", "2026-11-21"]),
    jurisdiction: random() < UNKNOWN_COUNTRY_SHARE ? null : oneOf(random, COUNTRIES),
    channel: oneOf(random, ["email", "email", "email", "email", "sms"]),
    message,
    recipient: oneOf(random, ["b2c", "b2c", "b2c", "b2b-named", "generic"]),
    relation,
    purpose: oneOf(random, PURPOSES),
    facts: {
      consents: someConsents(random, message, given),
      source: { kind: relation === "customer" ? "sale" : "form" },
      collectedAt: given,
      informedAt: random() < 0.3 ? aDay(random) : null,
      objectedAt: null,
      offer: {
        relatedToProfession: random() < 0.5,
        analogous: random() < 0.8,
        sameLegalPerson: true,
        sector: null,
      },
      optOut: { atCollection: true, inMessage: random() < 0.98 },
      suppressed: random() < 0.05,
      identityShown: true,
      measure: {
        stores: ["last-open-day"],
        uses: ["hygiene"],
        exclusive: true,
        perRecipient: random() < 0.5,
        ipKept: false,
      },
    },
  };
}

const MESSAGES = ["commercial", "commercial", "newsletter", "transactional", "charity"] as const;
const PURPOSES = [
  "track.open.individual",
  "track.open.individual",
  "track.open.aggregate",
  "track.click.individual",
  "hygiene.inactive",
  "personalise.by_opens",
] as const;

function someConsents(random: Random, message: string, at: string): unknown[] {
  const purpose = message === "newsletter" ? "send.newsletter" : "send.commercial";
  const consents: unknown[] = [];
  if (random() < 0.7) consents.push({ purpose, channel: "email", state: "given", at });
  if (random() < 0.4) {
    consents.push({ purpose: oneOf(random, PURPOSES), channel: "email", state: "given", at });
  }
  if (random() < 0.1) {
    consents.push({ purpose, channel: "email", state: "withdrawn", at: aDay(random) });
  }
  return consents;
}

function aDay(random: Random): string {
  const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, "0");
  return `${2022 + Math.floor(random() * 5)}-${two(12)}-${two(28)}`;
}

function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** Mulberry32: the same questions in every run on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
