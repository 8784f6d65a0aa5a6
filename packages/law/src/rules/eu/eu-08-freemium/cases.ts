import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-08",
    kind: "permitted",
    title: "The free account holder consented.",
    question: aSend(
      "SE",
      { relation: "freemium" },
      {
        consents: [aConsent({})],
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "permitted",
    reasons: {
      "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"],
      "EU-08": ["eprivacy:13(2)", "c-654-23:sale"],
    },
  },
  {
    rule: "EU-08",
    kind: "refused",
    title: "No objection was offered: refused under either reading.",
    question: aSend(
      "SE",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
        optOut: { atCollection: false, inMessage: true },
      },
    ),
    outcome: "refused",
    reasons: {
      "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"],
      "EU-08": ["eprivacy:13(2)", "c-654-23:sale"],
    },
  },
  {
    rule: "EU-08",
    kind: "edge",
    title: "All conditions of the wide reading hold, and no policy chose it.",
    question: aSend(
      "SE",
      { relation: "freemium" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "contested",
    reasons: {
      "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"],
      "EU-08": ["eprivacy:13(2)", "c-654-23:sale"],
    },
  },
  {
    rule: "EU-08",
    kind: "edge",
    title: "The day before the judgment.",
    question: aSend(
      "SE",
      { relation: "freemium", on: "2025-11-12" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "refused",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
];
