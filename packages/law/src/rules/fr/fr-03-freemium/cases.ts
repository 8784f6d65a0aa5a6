import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-03",
    kind: "permitted",
    title: "The free account holder consented.",
    question: aSend(
      "FR",
      { relation: "freemium" },
      {
        consents: [aConsent({})],
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-03": ["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-03",
    kind: "refused",
    title: "No objection was offered: refused under either reading.",
    question: aSend(
      "FR",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
        optOut: { atCollection: false, inMessage: true },
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-03": ["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-03",
    kind: "edge",
    title: "All conditions of the wide reading hold, and no policy chose it.",
    question: aSend(
      "FR",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "contested",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-03": ["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-03",
    kind: "edge",
    title: "The day of the judgment, under the wide reading.",
    question: aSend(
      "FR",
      { relation: "freemium", on: "2025-11-13", policy: { readings: { "FR-03": "B" } } },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
        collectedAt: "2025-05-02",
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-03": ["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-03",
    kind: "edge",
    title: "The day before the judgment, the wide reading helps nobody.",
    question: aSend(
      "FR",
      { relation: "freemium", on: "2025-11-12", policy: { readings: { "FR-03": "B" } } },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
        collectedAt: "2025-05-02",
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-04": ["cpce:L34-5", "san-2020-018:accounts"],
    },
  },
];
