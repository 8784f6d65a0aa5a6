import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-T-SAFEGUARDS",
    kind: "permitted",
    title: "Standard clauses, and the case was assessed.",
    question: {
      act: "transfer",
      on: "2022-09-14",
      facts: { transfer: { country: "US", safeguard: "scc", assessed: true } },
    },
    outcome: "permitted",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
  {
    rule: "X-T-SAFEGUARDS",
    kind: "refused",
    title: "The United States in 2022, nothing signed.",
    question: { act: "transfer", on: "2022-09-14", facts: { transfer: { country: "US" } } },
    outcome: "refused",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
  {
    rule: "X-T-SAFEGUARDS",
    kind: "edge",
    title: "Clauses without an assessment.",
    question: {
      act: "transfer",
      on: "2022-09-14",
      facts: { transfer: { country: "US", safeguard: "scc" } },
    },
    outcome: "refused",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
];
