import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-SECTOR-FR",
    kind: "permitted",
    title: "Renovation, under a running contract.",
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({})], offer: { sector: "energy-renovation" }, runningContract: true },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SECTOR-FR",
    kind: "refused",
    title: "Renovation, with a marketing consent.",
    question: aSend("FR", {}, { consents: [aConsent({})], offer: { sector: "energy-renovation" } }),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "X-SECTOR-FR": ["loi-2025-594:13"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SECTOR-FR",
    kind: "edge",
    title: "The day before the ban.",
    question: aSend(
      "FR",
      { on: "2025-06-30" },
      {
        consents: [aConsent({ at: "2025-01-02" })],
        collectedAt: "2025-01-02",
        offer: { sector: "energy-renovation" },
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SECTOR-FR",
    kind: "edge",
    title: "The first day of the ban.",
    question: aSend(
      "FR",
      { on: "2025-07-01" },
      {
        consents: [aConsent({ at: "2025-01-02" })],
        collectedAt: "2025-01-02",
        offer: { sector: "energy-renovation" },
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "X-SECTOR-FR": ["loi-2025-594:13"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
