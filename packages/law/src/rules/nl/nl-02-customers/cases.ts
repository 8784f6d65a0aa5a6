import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("NL", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "NL-02": ["tw:11.7-customer"] },
  },
  {
    rule: "NL-02",
    kind: "refused",
    title: "Not the own product.",
    question: aSend(
      "NL",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: true, sameLegalPerson: false, sector: null } },
    ),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-02": ["tw:11.7-customer"] },
  },
  {
    rule: "NL-02",
    kind: "edge",
    title: "A customer who never paid is none.",
    question: aSend("NL", { relation: "customer" }, { ...CUSTOMER, source: { kind: "account" } }),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-02": ["tw:11.7-customer"] },
  },
];
