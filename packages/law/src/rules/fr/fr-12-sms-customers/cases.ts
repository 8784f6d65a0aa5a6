import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-12",
    kind: "permitted",
    title: "A customer, an analogous offer, an objection offered.",
    question: aSend("FR", { channel: "sms", relation: "customer" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "FR-12": ["cpce:L34-5"] },
  },
  {
    rule: "FR-12",
    kind: "refused",
    title: "The offer is not analogous.",
    question: aSend(
      "FR",
      { channel: "sms", relation: "customer" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: { "FR-11": ["cpce:L34-5"], "FR-12": ["cpce:L34-5"] },
  },
  {
    rule: "FR-12",
    kind: "edge",
    title: "The exception reaches no automated calls.",
    question: aSend("FR", { channel: "autocall", relation: "customer" }, { ...CUSTOMER }),
    outcome: "refused",
    reasons: { "FR-11": ["cpce:L34-5"] },
  },
];
