import { CUSTOMER, aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-02",
    kind: "permitted",
    title: "Shoes in May, shoes in June, an objection offered both times.",
    question: aSend("FR", { relation: "customer", on: "2026-06-15" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "FR-02": ["cpce:L34-5"] },
  },
  {
    rule: "FR-02",
    kind: "refused",
    title: "The insurance of a sister company.",
    question: aSend(
      "FR",
      { relation: "customer", on: "2026-06-15" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: false, sector: null } },
    ),
    outcome: "refused",
    reasons: { "FR-01": ["cpce:L34-5", "gdpr:4(11)"], "FR-02": ["cpce:L34-5"] },
  },
  {
    rule: "FR-02",
    kind: "edge",
    title: "Everything holds but the objection at collection.",
    question: aSend(
      "FR",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true } },
    ),
    outcome: "refused",
    reasons: { "FR-01": ["cpce:L34-5", "gdpr:4(11)"], "FR-02": ["cpce:L34-5"] },
  },
  {
    rule: "FR-02",
    kind: "edge",
    title: "A customer who withdrew a consent is not written to as a customer.",
    question: aSend(
      "FR",
      { relation: "customer" },
      { ...CUSTOMER, consents: [aConsent({ state: "withdrawn", at: "2026-06-01" })] },
    ),
    outcome: "refused",
    reasons: { "FR-01": ["cpce:L34-5", "gdpr:4(11)"], "FR-02": ["cpce:L34-5"] },
  },
];
