import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-K-PROOF",
    kind: "permitted",
    title: "The consent is still used.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "consent-proof" } },
    },
    outcome: "permitted",
    reasons: { "X-K-PROOF": ["gdpr:7(1)", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROOF",
    kind: "refused",
    title: "The consent ended, and nobody told how long claims may be brought.",
    question: {
      act: "keep",
      on: "2026-11-21",
      jurisdiction: "FR",
      facts: { keep: { category: "consent-proof", consentEndedAt: "2026-01-10" } },
    },
    outcome: "refused",
    reasons: { "X-K-PROOF": ["gdpr:7(1)", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROOF",
    kind: "edge",
    title: "The last day of the period for claims.",
    question: {
      act: "keep",
      on: "2026-01-10",
      jurisdiction: "FR",
      facts: {
        keep: { category: "consent-proof", consentEndedAt: "2021-01-10", limitationYears: 5 },
      },
    },
    outcome: "permitted",
    reasons: { "X-K-PROOF": ["gdpr:7(1)", "gdpr:5(1)(e)"] },
  },
  {
    rule: "X-K-PROOF",
    kind: "edge",
    title: "The day after.",
    question: {
      act: "keep",
      on: "2026-01-11",
      jurisdiction: "FR",
      facts: {
        keep: { category: "consent-proof", consentEndedAt: "2021-01-10", limitationYears: 5 },
      },
    },
    outcome: "refused",
    reasons: { "X-K-PROOF": ["gdpr:7(1)", "gdpr:5(1)(e)"] },
  },
];
