import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-COMPLAINT",
    kind: "permitted",
    title: "No complaint came.",
    question: aSend("FR", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-COMPLAINT",
    kind: "refused",
    title: "A complaint came in August.",
    question: aSend("FR", {}, { consents: [aConsent({})], complaintAt: "2026-08-01" }),
    outcome: "refused",
    reasons: {
      "X-COMPLAINT": ["gdpr:21(2)", "gdpr:21(3)", "rfc6650:1"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-COMPLAINT",
    kind: "edge",
    title: "The day before the complaint.",
    question: aSend(
      "FR",
      { on: "2026-07-31" },
      { consents: [aConsent({})], complaintAt: "2026-08-01" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
