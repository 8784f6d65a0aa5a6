import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "DE-01",
    kind: "permitted",
    title: "Express consent, confirmed by a click.",
    question: aSend("DE", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"] },
  },
  {
    rule: "DE-01",
    kind: "refused",
    title: "Payroll software to a named professional: no relief for firms.",
    question: aSend(
      "DE",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"] },
  },
  {
    rule: "DE-01",
    kind: "edge",
    title: "A single opt-in, disputed and without proof, recorded as invalidated.",
    question: aSend(
      "DE",
      {},
      { consents: [aConsent({}), aConsent({ state: "invalidated", at: "2026-07-01" })] },
    ),
    outcome: "refused",
    reasons: { "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"] },
  },
  {
    rule: "DE-01",
    kind: "edge",
    title: "The day before the dispute.",
    question: aSend(
      "DE",
      { on: "2026-06-30" },
      { consents: [aConsent({}), aConsent({ state: "invalidated", at: "2026-07-01" })] },
    ),
    outcome: "permitted",
    reasons: { "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"] },
  },
];
