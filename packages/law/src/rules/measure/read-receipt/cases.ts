import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-RECEIPT",
    kind: "permitted",
    title: "The mail program asks its user.",
    question: aMeasurement("NL", { purpose: "read.receipt" }, { measure: { exclusive: true } }),
    outcome: "permitted",
    reasons: { "X-M-RECEIPT": ["rfc8098:1", "wp118:V"] },
  },
  {
    rule: "X-M-RECEIPT",
    kind: "refused",
    title: "The receipt also feeds a score.",
    question: aMeasurement("NL", { purpose: "read.receipt" }, { measure: { exclusive: false } }),
    outcome: "refused",
    reasons: { "X-M-RECEIPT": ["rfc8098:1", "wp118:V"] },
  },
  {
    rule: "X-M-RECEIPT",
    kind: "edge",
    title: "What else it serves was not told.",
    question: aMeasurement("NL", { purpose: "read.receipt" }, { measure: {} }),
    outcome: "refused",
    reasons: { "X-M-RECEIPT": ["rfc8098:1", "wp118:V"] },
  },
];
