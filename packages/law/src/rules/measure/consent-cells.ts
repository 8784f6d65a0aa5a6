import type { MeasurePurpose } from "../../question/vocabulary.ts";
import type { Rule } from "../rule.ts";
import { said, type Text } from "../text.ts";
import { consentCell } from "./cell.ts";
import { CONSENT_STANDARD_FROM, TERMINAL } from "./terminal.ts";

/** One row of the matrix where these jurisdictions ask for consent and nothing else. */
export interface ConsentRow {
  /** The last part of the rule ids: `OPEN` gives `FR-M-OPEN`. */
  readonly key: string;
  readonly title: Text;
  readonly purposes: readonly MeasurePurpose[];
  /** What else each jurisdiction cites; its own device text and the consent standard are added. */
  readonly cites: Readonly<Record<string, readonly string[]>>;
  readonly openQuestions?: readonly string[];
}

export function consentCells({ key, cites, title, ...row }: ConsentRow): readonly Rule[] {
  return Object.entries(cites).map(([jurisdiction, more]) =>
    consentCell({
      ...row,
      id: `${jurisdiction}-M-${key}`,
      jurisdiction,
      title: inJurisdiction(title, jurisdiction),
      from: CONSENT_STANDARD_FROM,
      confidence: "secondary",
      sources: [...(TERMINAL[jurisdiction] ?? []), "gdpr:4(11)", ...more],
    }),
  );
}

export function inJurisdiction({ en, fr }: Text, jurisdiction: string): Text {
  return said(`${en} (${jurisdiction})`, `${fr} (${jurisdiction})`);
}
