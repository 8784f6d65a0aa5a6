import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "ES-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("ES", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "ES-02": ["lssi:21(2)"] },
  },
  {
    rule: "ES-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "ES",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: { "ES-01": ["lssi:21"], "ES-02": ["lssi:21(2)"] },
  },
  {
    rule: "ES-02",
    kind: "edge",
    title: "Objecting was not offered when the address was taken.",
    question: aSend(
      "ES",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true } },
    ),
    outcome: "refused",
    reasons: { "ES-01": ["lssi:21"], "ES-02": ["lssi:21(2)"] },
  },
];
