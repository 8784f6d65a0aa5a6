import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-04",
    kind: "permitted",
    title: "A consent to appeals.",
    question: aSend(
      "DE",
      { message: "charity" },
      { consents: [aConsent({ purpose: "send.charity" })] },
    ),
    outcome: "permitted",
    reasons: { "EU-04": ["eprivacy:13(1)", "gdpr:6(1)(f)"] },
  },
  {
    rule: "EU-04",
    kind: "refused",
    title: "Nobody was informed: refused under either reading.",
    question: aSend("DE", { message: "charity" }, {}),
    outcome: "refused",
    reasons: { "EU-04": ["eprivacy:13(1)", "gdpr:6(1)(f)"] },
  },
  {
    rule: "EU-04",
    kind: "edge",
    title: "Informed and free to object, and no policy chose the wide reading.",
    question: aSend("DE", { message: "charity" }, { informedAt: "2026-05-02" }),
    outcome: "contested",
    reasons: { "EU-04": ["eprivacy:13(1)", "gdpr:6(1)(f)"] },
  },
  {
    rule: "EU-04",
    kind: "edge",
    title: "The same under the wide reading.",
    question: aSend(
      "DE",
      { message: "charity", policy: { readings: { "EU-04": "B" } } },
      { informedAt: "2026-05-02" },
    ),
    outcome: "permitted",
    reasons: { "EU-04": ["eprivacy:13(1)", "gdpr:6(1)(f)"] },
  },
];
