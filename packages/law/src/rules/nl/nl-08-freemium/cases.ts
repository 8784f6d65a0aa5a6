import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-08",
    kind: "permitted",
    title: "The free account holder consented.",
    question: aSend(
      "NL",
      { relation: "freemium" },
      {
        consents: [aConsent({})],
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "permitted",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-08": ["tw:11.7-customer", "c-654-23:sale"] },
  },
  {
    rule: "NL-08",
    kind: "refused",
    title: "No objection was offered: refused under either reading.",
    question: aSend(
      "NL",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
        optOut: { atCollection: false, inMessage: true },
      },
    ),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-08": ["tw:11.7-customer", "c-654-23:sale"] },
  },
  {
    rule: "NL-08",
    kind: "edge",
    title: "All conditions of the wide reading hold, and no policy chose it.",
    question: aSend(
      "NL",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "contested",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-08": ["tw:11.7-customer", "c-654-23:sale"] },
  },
  {
    rule: "NL-08",
    kind: "edge",
    title: "The day before the judgment.",
    question: aSend(
      "NL",
      { relation: "freemium", on: "2025-11-12" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
];
