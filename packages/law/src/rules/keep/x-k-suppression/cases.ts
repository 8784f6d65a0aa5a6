import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-SUPPRESSION",
    kind: "permitted",
    title: "An objection of last year.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "suppression", objectedAt: "2025-11-01" } },
    },
    outcome: "permitted",
    reasons: { "X-K-SUPPRESSION": ["gdpr:21(3)", "cnil-opposition-list:period"] },
  },
  {
    rule: "X-K-SUPPRESSION",
    kind: "refused",
    title: "An objection justifies keeping nothing else: as a prospect, the row has gone.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: {
        keep: { category: "prospect", collectedAt: "2020-01-10", objectedAt: "2025-11-01" },
      },
    },
    outcome: "refused",
    reasons: { "X-K-PROSPECT": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-SUPPRESSION",
    kind: "edge",
    title: "After three years it may stay: three years are the least.",
    question: {
      act: "keep",
      on: "2028-11-02",
      jurisdiction: "FR",
      facts: { keep: { category: "suppression", objectedAt: "2025-11-01" } },
    },
    outcome: "permitted",
    reasons: { "X-K-SUPPRESSION": ["gdpr:21(3)", "cnil-opposition-list:period"] },
  },
];
