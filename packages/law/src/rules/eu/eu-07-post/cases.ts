import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-07",
    kind: "permitted",
    title: "A letter to somebody who was informed.",
    question: aSend("SE", { channel: "post" }, { informedAt: "2026-05-02" }),
    outcome: "permitted",
    reasons: { "EU-07": ["gdpr:6(1)(f)", "gdpr:21(2)"] },
  },
  {
    rule: "EU-07",
    kind: "refused",
    title: "A letter to somebody who was not.",
    question: aSend("SE", { channel: "post" }, {}),
    outcome: "refused",
    reasons: { "EU-07": ["gdpr:6(1)(f)", "gdpr:21(2)"] },
  },
  {
    rule: "EU-07",
    kind: "edge",
    title: "Informed on that very day.",
    question: aSend("SE", { channel: "post", on: "2026-05-02" }, { informedAt: "2026-05-02" }),
    outcome: "permitted",
    reasons: { "EU-07": ["gdpr:6(1)(f)", "gdpr:21(2)"] },
  },
];
