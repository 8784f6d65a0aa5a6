import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "IT-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("IT", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "IT-02": ["codice-privacy:130(4)"] },
  },
  {
    rule: "IT-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "IT",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: { "IT-01": ["codice-privacy:130"], "IT-02": ["codice-privacy:130(4)"] },
  },
  {
    rule: "IT-02",
    kind: "edge",
    title: "Objecting was not offered when the address was taken.",
    question: aSend(
      "IT",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true } },
    ),
    outcome: "refused",
    reasons: { "IT-01": ["codice-privacy:130"], "IT-02": ["codice-privacy:130(4)"] },
  },
];
