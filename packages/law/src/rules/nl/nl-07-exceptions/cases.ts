import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-07-EXCEPT",
    kind: "permitted",
    title: "A charity calls its donor and customer.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", message: "charity" },
      { ...CUSTOMER },
    ),
    outcome: "permitted",
    reasons: { "NL-07-EXCEPT": ["tw:11.7-voice-customers"] },
  },
  {
    rule: "NL-07-EXCEPT",
    kind: "refused",
    title: "A shop calls its customer.",
    question: aSend("NL", { channel: "voice", relation: "customer" }, { ...CUSTOMER }),
    outcome: "refused",
    reasons: {
      "NL-07": ["tw:11.7-voice", "tw:11.7-voice-customers"],
      "NL-07-EXCEPT": ["tw:11.7-voice-customers"],
    },
  },
  {
    rule: "NL-07-EXCEPT",
    kind: "edge",
    title: "A newspaper, on the first day.",
    question: aSend(
      "NL",
      { channel: "voice", relation: "customer", on: "2026-07-01" },
      { ...CUSTOMER, offer: { analogous: true, sameLegalPerson: true, sector: "press" } },
    ),
    outcome: "permitted",
    reasons: { "NL-07-EXCEPT": ["tw:11.7-voice-customers"] },
  },
];
