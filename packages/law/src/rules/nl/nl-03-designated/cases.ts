import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-03-DESIGNATED",
    kind: "permitted",
    title: "Designated and published for offers, evidence kept.",
    question: aSend("NL", { recipient: "generic" }, { designated: true }),
    outcome: "permitted",
    reasons: { "NL-03-DESIGNATED": ["tw:11.7-designated"] },
  },
  {
    rule: "NL-03-DESIGNATED",
    kind: "refused",
    title: "Designated, and later objected.",
    question: aSend("NL", { recipient: "generic" }, { designated: true, suppressed: true }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)"],
      "NL-03-DESIGNATED": ["tw:11.7-designated"],
    },
  },
  {
    rule: "NL-03-DESIGNATED",
    kind: "edge",
    title: "Not told: not designated.",
    question: aSend("NL", { recipient: "generic" }, { designated: null }),
    outcome: "contested",
    reasons: {
      "NL-03": ["tw:11.7(1)", "tw:11.7-designated"],
      "NL-03-DESIGNATED": ["tw:11.7-designated"],
    },
  },
];
