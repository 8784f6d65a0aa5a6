import { addDays, type Day } from "@consentry/kernel";

import type { MeasurePurpose } from "../question/vocabulary.ts";
import { aConsent, aMeasurement, aSubscription } from "./builders.ts";
import type { Case } from "./case.ts";

interface ConsentCases {
  readonly rule: string;
  readonly jurisdiction: string;
  readonly purpose: MeasurePurpose;
  /** What the rule cites on the day of these cases. */
  readonly sources: readonly string[];
  readonly on?: string;
  readonly given?: string;
  readonly withdrawn?: string;
}

/** The four cases of a cell that asks for consent: given, missing, and both sides of a withdrawal. */
export function consentCases(about: ConsentCases): readonly Case[] {
  const { rule, jurisdiction, purpose, sources } = about;
  const { on = "2026-11-21", given = "2026-05-02", withdrawn = "2026-09-01" } = about;
  const reasons = { [rule]: sources };
  const gave = aConsent({ purpose, at: given });
  const withdrew = aConsent({ purpose, state: "withdrawn", at: withdrawn });
  const asked = (day: string, consents: readonly ReturnType<typeof aConsent>[]): Case["question"] =>
    aMeasurement(jurisdiction, { purpose, on: day }, { consents: [aSubscription(), ...consents] });
  return [
    {
      rule,
      kind: "permitted",
      title: `Consent to ${purpose} was given.`,
      question: asked(on, [gave]),
      outcome: "permitted",
      reasons,
    },
    {
      rule,
      kind: "refused",
      title: "Only the newsletter was consented to.",
      question: asked(on, []),
      outcome: "refused",
      reasons,
    },
    {
      rule,
      kind: "edge",
      title: `The day before the withdrawal of ${withdrawn}.`,
      question: asked(dayBefore(withdrawn), [gave, withdrew]),
      outcome: "permitted",
      reasons,
    },
    {
      rule,
      kind: "edge",
      title: `The day of the withdrawal, ${withdrawn}.`,
      question: asked(withdrawn, [gave, withdrew]),
      outcome: "refused",
      reasons,
    },
  ];
}

function dayBefore(day: string): string {
  return addDays(day as Day, -1);
}
