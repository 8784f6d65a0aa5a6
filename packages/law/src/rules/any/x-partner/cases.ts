import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-PARTNER",
    kind: "permitted",
    title: "The partner's form named the sender.",
    question: aSend(
      "DE",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs: true }, sourceStated: true },
    ),
    outcome: "permitted",
    reasons: { "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"] },
  },
  {
    rule: "X-PARTNER",
    kind: "refused",
    title: "The partner's form spoke of partners.",
    question: aSend(
      "DE",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs: false }, sourceStated: true },
    ),
    outcome: "refused",
    reasons: {
      "X-PARTNER": ["gdpr:4(11)", "gdpr:7(1)"],
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
    },
  },
  {
    rule: "X-PARTNER",
    kind: "edge",
    title: "Whether the form named the sender was not told.",
    question: aSend(
      "DE",
      {},
      { consents: [aConsent({})], source: { kind: "partner" }, sourceStated: true },
    ),
    outcome: "refused",
    reasons: {
      "X-PARTNER": ["gdpr:4(11)", "gdpr:7(1)"],
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
    },
  },
];
