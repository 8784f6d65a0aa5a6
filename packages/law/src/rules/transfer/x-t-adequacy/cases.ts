import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-T-ADEQUACY",
    kind: "permitted",
    title: "Zurich.",
    question: { act: "transfer", on: "2026-11-21", facts: { transfer: { country: "CH" } } },
    outcome: "permitted",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "eu-2000-518-ec:1"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "refused",
    title: "The United States, nobody looked at the list.",
    question: { act: "transfer", on: "2024-09-14", facts: { transfer: { country: "US" } } },
    outcome: "refused",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "eu-2023-1795:1"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "permitted",
    title: "The United States, on the list that day.",
    question: {
      act: "transfer",
      on: "2024-09-14",
      facts: { transfer: { country: "US", scope: "listed" } },
    },
    outcome: "permitted",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "eu-2023-1795:1"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "edge",
    title: "São Paulo, the day before the decision.",
    question: { act: "transfer", on: "2026-01-25", facts: { transfer: { country: "BR" } } },
    outcome: "refused",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "edge",
    title: "São Paulo, the day of the decision.",
    question: { act: "transfer", on: "2026-01-26", facts: { transfer: { country: "BR" } } },
    outcome: "permitted",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "eu-2026-179:1"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "edge",
    title: "The United States, the last day before the judgment, on the list.",
    question: {
      act: "transfer",
      on: "2020-07-15",
      facts: { transfer: { country: "US", scope: "listed" } },
    },
    outcome: "permitted",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "eu-2016-1250:1"] },
  },
  {
    rule: "X-T-ADEQUACY",
    kind: "edge",
    title: "The day of the judgment.",
    question: {
      act: "transfer",
      on: "2020-07-16",
      facts: { transfer: { country: "US", scope: "listed" } },
    },
    outcome: "refused",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
];
