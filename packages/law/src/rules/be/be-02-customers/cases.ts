import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "BE-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("BE", { relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "BE-02": ["rd-2003-04-04:customers"] },
  },
  {
    rule: "BE-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "BE",
      { relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: { "BE-01": ["cel:XII.13"], "BE-02": ["rd-2003-04-04:customers"] },
  },
  {
    rule: "BE-02",
    kind: "edge",
    title: "Objecting was not offered when the address was taken.",
    question: aSend(
      "BE",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true } },
    ),
    outcome: "refused",
    reasons: { "BE-01": ["cel:XII.13"], "BE-02": ["rd-2003-04-04:customers"] },
  },
];
