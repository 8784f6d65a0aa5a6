import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-CUSTOMER",
    kind: "permitted",
    title: "The relation lasts.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "customer" } },
    },
    outcome: "permitted",
    reasons: { "X-K-CUSTOMER": ["cnil-2021-131:customers", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-CUSTOMER",
    kind: "refused",
    title: "The relation ended five years ago.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "customer", relationEndedAt: "2021-10-01" } },
    },
    outcome: "refused",
    reasons: { "X-K-CUSTOMER": ["cnil-2021-131:customers", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-CUSTOMER",
    kind: "edge",
    title: "Three years to the day.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "customer", relationEndedAt: "2023-11-21" } },
    },
    outcome: "permitted",
    reasons: { "X-K-CUSTOMER": ["cnil-2021-131:customers", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-CUSTOMER",
    kind: "edge",
    title: "Three years and a day.",
    question: {
      act: "keep",
      on: "2026-11-22",
      jurisdiction: "FR",
      facts: { keep: { category: "customer", relationEndedAt: "2023-11-21" } },
    },
    outcome: "refused",
    reasons: { "X-K-CUSTOMER": ["cnil-2021-131:customers", "gdpr:5(1)(e)"] },
  },
];
