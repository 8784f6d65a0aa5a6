import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-17",
    kind: "permitted",
    title: "Named at collection, and the message says where the address comes from.",
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs: true }, sourceStated: true },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-17",
    kind: "refused",
    title: '"Opt-in partenaires", the sender not named.',
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs: false }, sourceStated: true },
    ),
    outcome: "refused",
    reasons: {
      "X-PARTNER": ["gdpr:4(11)", "gdpr:7(1)"],
      "FR-17": [
        "cnil-partners-2018:partners",
        "san-canal-2023:partners",
        "san-2025-001:broker",
        "c-317-25:referral",
      ],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-17",
    kind: "edge",
    title: "Named, but the source is not told.",
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs: true } },
    ),
    outcome: "refused",
    reasons: {
      "X-INFORM": ["gdpr:14", "gdpr:14(2)(f)", "gdpr:13"],
      "FR-17": [
        "cnil-partners-2018:partners",
        "san-canal-2023:partners",
        "san-2025-001:broker",
        "c-317-25:referral",
      ],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
