import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-15",
    kind: "permitted",
    title: "A firm that was informed.",
    question: aSend("FR", { channel: "voice", recipient: "generic" }, { informedAt: "2026-05-02" }),
    outcome: "permitted",
    reasons: { "FR-15": ["gdpr:6(1)(f)", "gdpr:21(2)"] },
  },
  {
    rule: "FR-15",
    kind: "refused",
    title: "A firm that was not informed.",
    question: aSend("FR", { channel: "voice", recipient: "generic" }, {}),
    outcome: "refused",
    reasons: { "FR-15": ["gdpr:6(1)(f)", "gdpr:21(2)"] },
  },
  {
    rule: "FR-15",
    kind: "edge",
    title: "The rule for consumers of August 2026 changes nothing for firms.",
    question: aSend(
      "FR",
      { channel: "voice", recipient: "b2b-named", on: "2026-08-11" },
      { informedAt: "2026-05-02" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-15": ["gdpr:6(1)(f)", "gdpr:21(2)"],
    },
  },
];
