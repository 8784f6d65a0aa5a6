import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "DE-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("DE", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "DE-02": ["uwg:7(3)"] },
  },
  {
    rule: "DE-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "DE",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: {
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
      "DE-02": ["uwg:7(3)"],
    },
  },
  {
    rule: "DE-02",
    kind: "edge",
    title: "Objecting was not offered when the address was taken.",
    question: aSend(
      "DE",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true } },
    ),
    outcome: "refused",
    reasons: {
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
      "DE-02": ["uwg:7(3)"],
    },
  },
];
