import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-04",
    kind: "permitted",
    title: "The account holder consented.",
    question: aSend(
      "FR",
      { relation: "account" },
      {
        consents: [aConsent({})],
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-04": ["cpce:L34-5", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-04",
    kind: "refused",
    title: "Only an account, no consent.",
    question: aSend(
      "FR",
      { relation: "account" },
      {
        source: { kind: "account" },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-04": ["cpce:L34-5", "san-2020-018:accounts"],
    },
  },
  {
    rule: "FR-04",
    kind: "edge",
    title: "A free account, the day before the judgment.",
    question: aSend(
      "FR",
      { relation: "freemium", on: "2025-11-12" },
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
