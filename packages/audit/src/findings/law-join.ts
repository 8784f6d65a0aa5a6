import type { Day } from "@consentry/kernel";
import { lawOfTheDay, type AuditedPractice } from "@consentry/law";

/** What law is asked about: the practice a finding stands for. */
export type Practice = AuditedPractice;

/** When and where a message was read, as far as rules ask. */
export interface Occasion {
  /** The day whose rules apply; `null` when neither message nor caller names one. */
  readonly on: Day | null;
  /** ISO 3166 country; `null` for the strict baseline. */
  readonly jurisdiction: string | null;
}

export interface JoinedLaw {
  readonly rules: readonly string[];
  readonly sources: readonly string[];
}

const NOTHING: JoinedLaw = { rules: [], sources: [] };

/** The mails of a batch share their days: answers are kept, and forgotten when there are many. */
const ANSWERS = new Map<string, JoinedLaw>();
const MAX_ANSWERS = 2_000;

/**
 * The rules and sources that asked something of a practice on the message's day. Empty where the
 * finding stands for nothing that law speaks of, or where no day is known to judge by.
 */
export function lawOf(practice: Practice | null, { on, jurisdiction }: Occasion): JoinedLaw {
  if (practice === null || on === null) return NOTHING;
  const key = `${practice} ${on} ${jurisdiction ?? ""}`;
  const known = ANSWERS.get(key);
  if (known) return known;
  const { rules, sources } = lawOfTheDay(practice, on, jurisdiction);
  if (ANSWERS.size >= MAX_ANSWERS) ANSWERS.clear();
  ANSWERS.set(key, { rules, sources });
  return { rules, sources };
}
