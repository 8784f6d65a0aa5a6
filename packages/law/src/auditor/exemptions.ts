import type { Day } from "@consentry/kernel";

import type { MeasurePurpose } from "../question/vocabulary.ts";
import type { Rule } from "../rules/rule.ts";
import { exemptionWords } from "./exemption-words.ts";
import { grounds, isPlain, tableRead, type AuditedPractice } from "./law-of-the-day.ts";
import type { Spoken } from "./spoken.ts";

/** A way in which a practice might have done without consent. A message never shows that it did. */
export interface Exemption {
  readonly rule: string;
  readonly isContested: boolean;
  /** What it would take. */
  readonly takes: Spoken;
  readonly sources: readonly string[];
}

/** The purposes that what is seen could have served: a pixel does not say what it is for. */
const MIGHT_SERVE: Readonly<Partial<Record<AuditedPractice, readonly MeasurePurpose[]>>> = {
  "open.individual": ["hygiene.inactive", "security.authentication", "proof.legal_notice"],
  "open.aggregate": ["track.open.aggregate"],
  "click.individual": ["track.click.individual", "link.action"],
};

/** The exemptions of a day that might have covered a practice, contested ones named as such. */
export function exemptionsOn(
  practice: AuditedPractice,
  on: Day,
  jurisdiction: string | null,
): readonly Exemption[] {
  if (isPlain(practice)) return [];
  const table = tableRead(jurisdiction, on);
  return (MIGHT_SERVE[practice] ?? [])
    .flatMap((purpose) => grounds(purpose, on, table))
    .filter(({ need }) => need === "none" || need === "contested")
    .flatMap((rule) => {
      const takes = exemptionWords(rule.id);
      return takes ? [exemptionOf(rule, takes, rule.citedIn(table, on).sources)] : [];
    });
}

function exemptionOf(rule: Rule, takes: Spoken, sources: readonly string[]): Exemption {
  return { rule: rule.id, isContested: rule.need === "contested", takes, sources };
}

/** Every purpose whose rules bear on a practice: its own and those it might have served. */
export function purposesBehind(practice: AuditedPractice): readonly MeasurePurpose[] {
  return MIGHT_SERVE[practice] ?? [];
}
