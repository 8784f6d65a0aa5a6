import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-BEHAVIOURAL",
    kind: "permitted",
    title: "Clicks of last year.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "behavioural", collectedAt: "2025-11-01" } },
    },
    outcome: "permitted",
    reasons: { "X-K-BEHAVIOURAL": ["gdpr:5(1)(e)", "practice-dolist:behavioural"] },
  },
  {
    rule: "X-K-BEHAVIOURAL",
    kind: "refused",
    title: "Clicks of three years ago.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "behavioural", collectedAt: "2023-11-01" } },
    },
    outcome: "refused",
    reasons: { "X-K-BEHAVIOURAL": ["gdpr:5(1)(e)", "practice-dolist:behavioural"] },
  },
  {
    rule: "X-K-BEHAVIOURAL",
    kind: "edge",
    title: "Two years to the day.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "behavioural", collectedAt: "2024-11-21" } },
    },
    outcome: "permitted",
    reasons: { "X-K-BEHAVIOURAL": ["gdpr:5(1)(e)", "practice-dolist:behavioural"] },
  },
];
