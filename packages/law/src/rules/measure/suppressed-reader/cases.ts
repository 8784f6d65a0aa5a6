import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-SUPPRESS",
    kind: "permitted",
    title: "Not suppressed, consent given.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      { consents: [aConsent({ purpose: "track.open.individual" })], suppressed: false },
    ),
    outcome: "permitted",
    reasons: {
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
    },
  },
  {
    rule: "X-M-SUPPRESS",
    kind: "refused",
    title: "Suppressed: an old mail opened again reports nothing.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      { consents: [aConsent({ purpose: "track.open.individual" })], suppressed: true },
    ),
    outcome: "refused",
    reasons: {
      "X-M-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)"],
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
    },
  },
  {
    rule: "X-M-SUPPRESS",
    kind: "edge",
    title: "Nobody told whether the reader is suppressed.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      { consents: [aConsent({ purpose: "track.open.individual" })], suppressed: null },
    ),
    outcome: "refused",
    reasons: {
      "X-M-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)"],
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
    },
  },
];
