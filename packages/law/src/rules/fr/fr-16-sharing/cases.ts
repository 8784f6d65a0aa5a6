import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-16",
    kind: "permitted",
    title: "Consent, partners named, no passing on.",
    question: {
      ...aSend(
        "FR",
        {},
        {
          consents: [aConsent({ purpose: "share.partners" })],
          partnersNamed: true,
          onwardTransfer: false,
        },
      ),
      act: "share",
    },
    outcome: "permitted",
    reasons: {
      "FR-16": [
        "cnil-partners-2018:partners",
        "gdpr:4(11)",
        "san-canal-2023:partners",
        "san-2025-001:broker",
        "c-317-25:referral",
      ],
    },
  },
  {
    rule: "FR-16",
    kind: "refused",
    title: '"Our partners" names nobody.',
    question: {
      ...aSend(
        "FR",
        {},
        {
          consents: [aConsent({ purpose: "share.partners" })],
          partnersNamed: false,
          onwardTransfer: false,
        },
      ),
      act: "share",
    },
    outcome: "refused",
    reasons: {
      "FR-16": [
        "cnil-partners-2018:partners",
        "gdpr:4(11)",
        "san-canal-2023:partners",
        "san-2025-001:broker",
        "c-317-25:referral",
      ],
    },
  },
  {
    rule: "FR-16",
    kind: "edge",
    title: "Whether partners pass it on was not told.",
    question: {
      ...aSend(
        "FR",
        {},
        { consents: [aConsent({ purpose: "share.partners" })], partnersNamed: true },
      ),
      act: "share",
    },
    outcome: "refused",
    reasons: {
      "FR-16": [
        "cnil-partners-2018:partners",
        "gdpr:4(11)",
        "san-canal-2023:partners",
        "san-2025-001:broker",
        "c-317-25:referral",
      ],
    },
  },
];
