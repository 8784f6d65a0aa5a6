import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-07-2021",
    kind: "permitted",
    title: "A customer, an own similar product.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-06-01" },
      { ...CUSTOMER },
    ),
    outcome: "permitted",
    reasons: { "NL-07-2021": ["tw:11.7-voice", "tw:11.7-customer"] },
  },
  {
    rule: "NL-07-2021",
    kind: "refused",
    title: "Not similar to what was bought.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-06-01" },
      { ...CUSTOMER, offer: { analogous: false, sameLegalPerson: true, sector: null } },
    ),
    outcome: "refused",
    reasons: { "NL-07-2021": ["tw:11.7-voice", "tw:11.7-customer"] },
  },
  {
    rule: "NL-07-2021",
    kind: "edge",
    title: "The last day.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-06-30" },
      { ...CUSTOMER },
    ),
    outcome: "permitted",
    reasons: { "NL-07-2021": ["tw:11.7-voice", "tw:11.7-customer"] },
  },
];
