import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-18",
    kind: "permitted",
    title: "A letter to somebody who was informed.",
    question: aSend("FR", { channel: "post" }, { informedAt: "2026-05-02" }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-18": ["cnil-partners-2018:partners", "gdpr:6(1)(f)", "gdpr:21(2)"],
    },
  },
  {
    rule: "FR-18",
    kind: "refused",
    title: "A letter to somebody who was not.",
    question: aSend("FR", { channel: "post" }, {}),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-18": ["cnil-partners-2018:partners", "gdpr:6(1)(f)", "gdpr:21(2)"],
    },
  },
  {
    rule: "FR-18",
    kind: "edge",
    title: "A letter to somebody who objected on that day.",
    question: aSend(
      "FR",
      { channel: "post", on: "2026-06-01" },
      { informedAt: "2026-05-02", objectedAt: "2026-06-01" },
    ),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)", "cpce:L34-5"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-18": ["cnil-partners-2018:partners", "gdpr:6(1)(f)", "gdpr:21(2)"],
    },
  },
];
