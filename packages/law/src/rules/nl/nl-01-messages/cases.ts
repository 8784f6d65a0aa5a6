import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("NL", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "NL-01",
    kind: "refused",
    title: "Payroll software to a named professional: firms are protected too.",
    question: aSend(
      "NL",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "NL-01",
    kind: "refused",
    title: "A charity to people who never agreed.",
    question: aSend("NL", { message: "charity" }, { informedAt: "2025-02-01" }),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "NL-01",
    kind: "edge",
    title: "The day before firms were protected, nothing is on record.",
    question: aSend(
      "NL",
      { recipient: "b2b-named", on: "2009-09-30" },
      { consents: [aConsent({ at: "2009-01-05" })] },
    ),
    outcome: "refused",
    reasons: { "X-NO-GROUND": [] },
  },
  {
    rule: "NL-01",
    kind: "edge",
    title: "The first day on which firms are protected, with a consent.",
    question: aSend(
      "NL",
      { recipient: "b2b-named", on: "2009-10-01" },
      { consents: [aConsent({ at: "2009-01-05" })] },
    ),
    outcome: "permitted",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
];
