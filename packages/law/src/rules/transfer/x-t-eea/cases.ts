import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-T-EEA",
    kind: "permitted",
    title: "A server in Iceland.",
    question: { act: "transfer", on: "2026-11-21", facts: { transfer: { country: "IS" } } },
    outcome: "permitted",
    reasons: { "X-T-EEA": ["jcd-154-2018:1"] },
  },
  {
    rule: "X-T-EEA",
    kind: "refused",
    title: "An unknown country is not inside.",
    question: { act: "transfer", on: "2026-11-21", facts: { transfer: {} } },
    outcome: "refused",
    reasons: { "X-T-SAFEGUARDS": ["gdpr:44", "gdpr:46", "c-311-18:ruling"] },
  },
  {
    rule: "X-T-EEA",
    kind: "edge",
    title: "London, the last day of the transition.",
    question: { act: "transfer", on: "2020-12-31", facts: { transfer: { country: "GB" } } },
    outcome: "permitted",
    reasons: { "X-T-EEA": ["gdpr:44"] },
  },
  {
    rule: "X-T-EEA",
    kind: "edge",
    title: "London, the day after: the bridge.",
    question: { act: "transfer", on: "2021-01-01", facts: { transfer: { country: "GB" } } },
    outcome: "permitted",
    reasons: { "X-T-ADEQUACY": ["gdpr:45", "tca:FINPROV.10A"] },
  },
];
