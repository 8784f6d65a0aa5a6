import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-07",
    kind: "permitted",
    title: "An offer to the info@ of a firm.",
    question: aSend("FR", { recipient: "generic" }, {}),
    outcome: "permitted",
    reasons: { "FR-07": ["cpce:L34-5", "cnil-b2b:generic"] },
  },
  {
    rule: "FR-07",
    kind: "refused",
    title: "The info@ objected.",
    question: aSend("FR", { recipient: "generic" }, { suppressed: true }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)", "cpce:L34-5"],
      "FR-07": ["cpce:L34-5", "cnil-b2b:generic"],
    },
  },
  {
    rule: "FR-07",
    kind: "edge",
    title: "An address of unknown kind gets the rule for people.",
    question: aSend("FR", { recipient: "unknown" }, {}),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
