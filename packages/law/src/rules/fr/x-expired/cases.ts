import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-EXPIRED",
    kind: "permitted",
    title: "The last contact was two years ago.",
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({ at: "2024-11-01" })], collectedAt: "2024-11-01" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-EXPIRED",
    kind: "refused",
    title: "Collected four years ago; the opens since do not count.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      {
        offer: { relatedToProfession: true, sector: null },
        informedAt: "2022-03-10",
        collectedAt: "2022-03-10",
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "X-EXPIRED",
    kind: "edge",
    title: "The last day of three years.",
    question: aSend(
      "FR",
      { recipient: "b2b-named", on: "2025-03-10" },
      {
        offer: { relatedToProfession: true, sector: null },
        informedAt: "2022-03-10",
        collectedAt: "2022-03-10",
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14"],
    },
  },
  {
    rule: "X-EXPIRED",
    kind: "edge",
    title: "The day after three years.",
    question: aSend(
      "FR",
      { recipient: "b2b-named", on: "2025-03-11" },
      {
        offer: { relatedToProfession: true, sector: null },
        informedAt: "2022-03-10",
        collectedAt: "2022-03-10",
      },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14"],
    },
  },
];
