import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("SE", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "EU-02": ["eprivacy:13(2)", "c-654-23:basis"] },
  },
  {
    rule: "EU-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "SE",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: {
      "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"],
      "EU-02": ["eprivacy:13(2)", "c-654-23:basis"],
    },
  },
  {
    rule: "EU-02",
    kind: "edge",
    title: "The judgment on the basis is cited from its day.",
    question: aSend("SE", { relation: "customer", on: "2025-11-13" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "EU-02": ["eprivacy:13(2)", "c-654-23:basis"] },
  },
  {
    rule: "EU-02",
    kind: "edge",
    title: "And not the day before.",
    question: aSend("SE", { relation: "customer", on: "2025-11-12" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "EU-02": ["eprivacy:13(2)"] },
  },
];
