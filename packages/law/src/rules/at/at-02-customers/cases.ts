import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "AT-02",
    kind: "permitted",
    title: "Bought, own similar product, objection offered twice.",
    question: aSend("AT", { relation: "customer" }, { ...CUSTOMER, onOptOutRegister: false }),
    outcome: "permitted",
    reasons: { "AT-02": ["tkg-2021:174"] },
  },
  {
    rule: "AT-02",
    kind: "refused",
    title: "Not similar.",
    question: aSend(
      "AT",
      { relation: "customer" },
      {
        ...CUSTOMER,
        offer: { analogous: false, sameLegalPerson: true, sector: null },
        onOptOutRegister: false,
      },
    ),
    outcome: "refused",
    reasons: { "AT-01": ["tkg-2021:174"], "AT-02": ["tkg-2021:174"] },
  },
  {
    rule: "AT-02",
    kind: "edge",
    title: "Objecting was not offered when the address was taken.",
    question: aSend(
      "AT",
      { relation: "customer" },
      { ...CUSTOMER, optOut: { atCollection: false, inMessage: true }, onOptOutRegister: false },
    ),
    outcome: "refused",
    reasons: { "AT-01": ["tkg-2021:174"], "AT-02": ["tkg-2021:174"] },
  },
];
