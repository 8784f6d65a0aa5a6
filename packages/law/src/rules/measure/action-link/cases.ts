import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-ACTION",
    kind: "permitted",
    title: "An unsubscribe link with a token, for this alone.",
    question: aMeasurement("FR", { purpose: "link.action" }, { measure: { exclusive: true } }),
    outcome: "permitted",
    reasons: { "X-M-ACTION": ["eprivacy:5(3)", "rfc8058:3.1"] },
  },
  {
    rule: "X-M-ACTION",
    kind: "refused",
    title: "The same token feeds the click report.",
    question: aMeasurement("FR", { purpose: "link.action" }, { measure: { exclusive: false } }),
    outcome: "refused",
    reasons: { "X-M-ACTION": ["eprivacy:5(3)", "rfc8058:3.1"] },
  },
  {
    rule: "X-M-ACTION",
    kind: "edge",
    title: "The mail that asks for consent carries its link.",
    question: aMeasurement(
      "FR",
      { purpose: "link.action", message: "consent-request" },
      { measure: { exclusive: true } },
    ),
    outcome: "permitted",
    reasons: { "X-M-ACTION": ["eprivacy:5(3)", "rfc8058:3.1"] },
  },
];
