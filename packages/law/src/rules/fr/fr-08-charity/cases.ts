import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-08",
    kind: "permitted",
    title: "An association writes to people it informed.",
    question: aSend("FR", { message: "charity" }, { informedAt: "2025-02-01" }),
    outcome: "permitted",
    reasons: { "FR-08": ["gdpr:6(1)(f)", "gdpr:21(2)", "cpce:L34-5"] },
  },
  {
    rule: "FR-08",
    kind: "refused",
    title: "Nobody was informed.",
    question: aSend("FR", { message: "charity" }, {}),
    outcome: "refused",
    reasons: { "FR-08": ["gdpr:6(1)(f)", "gdpr:21(2)", "cpce:L34-5"] },
  },
  {
    rule: "FR-08",
    kind: "edge",
    title: "Informed the day after.",
    question: aSend("FR", { message: "charity", on: "2026-01-31" }, { informedAt: "2026-02-01" }),
    outcome: "refused",
    reasons: { "FR-08": ["gdpr:6(1)(f)", "gdpr:21(2)", "cpce:L34-5"] },
  },
];
