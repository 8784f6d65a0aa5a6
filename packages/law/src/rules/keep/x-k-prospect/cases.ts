import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-PROSPECT",
    kind: "permitted",
    title: "A click of June 2024, lawfully observed.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: {
        keep: {
          category: "prospect",
          collectedAt: "2022-03-10",
          contacts: [{ kind: "click", at: "2024-06-01", lawfullyObserved: true }],
        },
      },
    },
    outcome: "permitted",
    reasons: { "X-K-PROSPECT": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROSPECT",
    kind: "refused",
    title: "Opens and scanner clicks prolong nothing.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: {
        keep: {
          category: "prospect",
          collectedAt: "2022-03-10",
          contacts: [
            { kind: "open", at: "2026-06-01" },
            { kind: "scanner-click", at: "2026-06-01" },
          ],
        },
      },
    },
    outcome: "refused",
    reasons: { "X-K-PROSPECT": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROSPECT",
    kind: "edge",
    title: "The last day.",
    question: {
      act: "keep",
      on: "2025-03-10",
      jurisdiction: "FR",
      facts: { keep: { category: "prospect", collectedAt: "2022-03-10" } },
    },
    outcome: "permitted",
    reasons: { "X-K-PROSPECT": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROSPECT",
    kind: "edge",
    title: "The day after.",
    question: {
      act: "keep",
      on: "2025-03-11",
      jurisdiction: "FR",
      facts: { keep: { category: "prospect", collectedAt: "2022-03-10" } },
    },
    outcome: "refused",
    reasons: { "X-K-PROSPECT": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] },
  },
];
