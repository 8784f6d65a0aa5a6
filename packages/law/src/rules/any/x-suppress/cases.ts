import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-SUPPRESS",
    kind: "refused",
    title: "Suppressed, although a consent is on record.",
    question: aSend("FR", {}, { consents: [aConsent({})], suppressed: true }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)", "cpce:L34-5"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SUPPRESS",
    kind: "refused",
    title: "Nobody told whether the address is suppressed.",
    question: aSend("DE", {}, { consents: [aConsent({})], suppressed: null }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)"],
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
    },
  },
  {
    rule: "X-SUPPRESS",
    kind: "permitted",
    title: "Suppressed, and the message confirms an order.",
    question: aSend("FR", { message: "transactional" }, { suppressed: true }),
    outcome: "permitted",
    reasons: { "FR-09": ["gdpr:6(1)(b)", "cpce:L34-5"] },
  },
  {
    rule: "X-SUPPRESS",
    kind: "edge",
    title: "The day before the objection.",
    question: aSend(
      "FR",
      { on: "2026-08-31" },
      { consents: [aConsent({})], objectedAt: "2026-09-01" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SUPPRESS",
    kind: "edge",
    title: "The day of the objection.",
    question: aSend(
      "FR",
      { on: "2026-09-01" },
      { consents: [aConsent({})], objectedAt: "2026-09-01" },
    ),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)", "cpce:L34-5"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
