import type { Day } from "@consentry/kernel";

import type { MeasurePurpose } from "../question/vocabulary.ts";
import { BASELINE, tableOf } from "../rules/jurisdictions.ts";
import type { Need, Rule } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import { isCitable } from "../sources/registry.ts";
import { exemptionWords } from "./exemption-words.ts";
import { EXEMPT, FORM_WORDS, NEED_WORDS, NO_TEXT_RULE, NOTHING_ON_RECORD } from "./need-words.ts";
import type { Spoken } from "./spoken.ts";

/** What a message was found doing to its reader. */
export type AuditedPractice =
  | "open.individual"
  | "open.aggregate"
  | "click.individual"
  | "click.aggregate"
  | "remote-resource"
  | "read-receipt"
  | "text-alternative"
  | PlainPractice;

/** What asks no consent but form: clauses and rules speak of it, no measurement rule decides it. */
export type PlainPractice = "one-click" | "objection" | "withdrawal" | "transfer" | "processor";

/** What the law asked for on the day of a message, as far as a message can show it. */
export interface LawOfTheDay {
  readonly need: Need;
  readonly rules: readonly string[];
  /** Clauses that existed that day. */
  readonly sources: readonly string[];
  readonly statusOf: "in_force" | "soft_law" | "contested";
  readonly because: Spoken;
}

export const PURPOSE: Readonly<Record<AuditedPractice, MeasurePurpose | null>> = {
  "open.individual": "track.open.individual",
  "open.aggregate": "track.open.aggregate",
  "click.individual": "track.click.individual",
  "click.aggregate": "track.click.aggregate",
  "remote-resource": "remote.resource",
  "read-receipt": "read.receipt",
  "text-alternative": null,
  "one-click": null,
  objection: null,
  withdrawal: null,
  transfer: null,
  processor: null,
};

interface Clauses {
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  /** What a jurisdiction's own authority adds. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}

const CLAUSES: Readonly<Record<PlainPractice, Clauses>> = {
  "one-click": { rules: [], sources: ["rfc8058:3.1"] },
  objection: { rules: ["X-IDENTITY"], sources: ["eprivacy:13(4)", "gdpr:21(2)", "gdpr:21(3)"] },
  withdrawal: {
    rules: [],
    sources: ["gdpr:7(3)"],
    own: { IT: ["garante-284-2026:6"] },
  },
  transfer: {
    rules: ["X-T-ADEQUACY", "X-T-SAFEGUARDS"],
    sources: ["gdpr:44", "gdpr:45", "gdpr:46"],
  },
  processor: { rules: [], sources: ["gdpr:13"] },
};

/**
 * Says what the law of a day asked for before a message did this. A message shows what was done
 * and never whether consent was given: the answer names the need, not a breach.
 *
 * @param on the day of the message
 * @param jurisdiction ISO 3166 code of the reader's country; unknown ones get the baseline
 */
export function lawOfTheDay(
  practice: AuditedPractice,
  on: Day,
  jurisdiction: string | null,
): LawOfTheDay {
  if (isPlain(practice)) return plainly(practice, on, jurisdiction);
  const purpose = PURPOSE[practice];
  const table = tableRead(jurisdiction, on);
  const rules = purpose === null ? [] : grounds(purpose, on, table);
  const [leading] = rules;
  if (!leading) return withoutRule(practice);
  const sources = [...new Set(rules.flatMap((rule) => rule.citedIn(table, on).sources))];
  return {
    need: leading.need,
    rules: rules.map(({ id }) => id),
    sources,
    statusOf: statusOf(leading),
    because: isConditional(leading) ? EXEMPT : NEED_WORDS[leading.need],
  };
}

/** The table a country's answer is read from: its own, or the baseline. */
export function tableRead(jurisdiction: string | null, on: Day): string {
  return tableOf(jurisdiction, on) ?? BASELINE;
}

export function isPlain(practice: AuditedPractice): practice is PlainPractice {
  return practice in CLAUSES;
}

/** The clauses that may speak of a practice, on whatever day. */
export function clausesOf(practice: PlainPractice, jurisdiction: string | null): readonly string[] {
  const { sources, own } = CLAUSES[practice];
  return [...sources, ...(own?.[jurisdiction ?? ""] ?? [])];
}

/** The clauses that existed that day; whether they were kept is not for a message to show. */
function plainly(practice: PlainPractice, on: Day, jurisdiction: string | null): LawOfTheDay {
  const isOf = (id: string): boolean =>
    RULES.some((rule) => rule.id === id && rule.from <= on && (!rule.to || on <= rule.to));
  const sources = clausesOf(practice, jurisdiction).filter((id) => isCitable(id, on));
  return {
    need: "none",
    rules: CLAUSES[practice].rules.filter(isOf),
    sources,
    statusOf: "in_force",
    because: sources.length === 0 ? NOTHING_ON_RECORD : FORM_WORDS[practice],
  };
}

/** The general rule of the day; a tolerance for old addresses is nothing a message could show. */
export function grounds(purpose: MeasurePurpose, on: Day, table: string): readonly Rule[] {
  const speaking = RULES.filter(
    ({ role, subject, from, to }) =>
      role === "ground" && subject.purposes?.includes(purpose) && from <= on && (!to || on <= to),
  ).filter(({ id }) => id !== "FR-M-LEGACY");
  const of = (asked: string): Rule[] =>
    speaking.filter(({ jurisdiction }) => jurisdiction === asked || jurisdiction === "any");
  const own = of(table);
  return own.length > 0 ? own : of(BASELINE);
}

/** Exempt, and only while its conditions hold. */
function isConditional({ id, need }: Rule): boolean {
  return need === "none" && exemptionWords(id) !== undefined;
}

export function statusOf({ status }: Rule): LawOfTheDay["statusOf"] {
  return status === "soft_law" || status === "contested" ? status : "in_force";
}

function withoutRule(practice: AuditedPractice): LawOfTheDay {
  const because = practice === "text-alternative" ? NO_TEXT_RULE : NOTHING_ON_RECORD;
  return { need: "none", rules: [], sources: [], statusOf: "in_force", because };
}
