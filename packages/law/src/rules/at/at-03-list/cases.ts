import { CUSTOMER, aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "AT-03",
    kind: "permitted",
    title: "A customer who is not on the list.",
    question: aSend("AT", { relation: "customer" }, { ...CUSTOMER, onOptOutRegister: false }),
    outcome: "permitted",
    reasons: { "AT-02": ["tkg-2021:174"] },
  },
  {
    rule: "AT-03",
    kind: "refused",
    title: "A customer who is on the list.",
    question: aSend("AT", { relation: "customer" }, { ...CUSTOMER, onOptOutRegister: true }),
    outcome: "refused",
    reasons: { "AT-03": ["tkg-2021:174-list"], "AT-02": ["tkg-2021:174"] },
  },
  {
    rule: "AT-03",
    kind: "edge",
    title: "On the list, and consented to this sender.",
    question: aSend("AT", {}, { consents: [aConsent({})], onOptOutRegister: true }),
    outcome: "permitted",
    reasons: { "AT-01": ["tkg-2021:174"] },
  },
];
