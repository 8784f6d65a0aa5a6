import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-CONTENT",
    kind: "permitted",
    title: "Sent last month.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "message-content", collectedAt: "2026-10-21" } },
    },
    outcome: "permitted",
    reasons: { "X-K-CONTENT": ["gdpr:5(1)(e)", "practice-dolist:content"] },
  },
  {
    rule: "X-K-CONTENT",
    kind: "refused",
    title: "Sent in the spring.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "message-content", collectedAt: "2026-04-21" } },
    },
    outcome: "refused",
    reasons: { "X-K-CONTENT": ["gdpr:5(1)(e)", "practice-dolist:content"] },
  },
  {
    rule: "X-K-CONTENT",
    kind: "edge",
    title: "The sixtieth day.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "message-content", collectedAt: "2026-09-22" } },
    },
    outcome: "permitted",
    reasons: { "X-K-CONTENT": ["gdpr:5(1)(e)", "practice-dolist:content"] },
  },
  {
    rule: "X-K-CONTENT",
    kind: "edge",
    title: "The sixty-first day.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "message-content", collectedAt: "2026-09-21" } },
    },
    outcome: "refused",
    reasons: { "X-K-CONTENT": ["gdpr:5(1)(e)", "practice-dolist:content"] },
  },
];
