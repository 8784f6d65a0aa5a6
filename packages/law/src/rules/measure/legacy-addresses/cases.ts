import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-M-LEGACY",
    kind: "permitted",
    title: "Collected in 2024, informed in June 2026, no reaction.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      { consents: [], collectedAt: "2024-05-02", informedAt: "2026-06-20", objectedAt: null },
    ),
    outcome: "permitted",
    reasons: { "FR-M-LEGACY": ["lil:82", "cnil-2026-042:transition"] },
  },
  {
    rule: "FR-M-LEGACY",
    kind: "refused",
    title: "Collected in 2024, informed in June 2026, objected five days later.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      {
        consents: [],
        collectedAt: "2024-05-02",
        informedAt: "2026-06-20",
        objectedAt: "2026-06-25",
      },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
      "FR-M-LEGACY": ["lil:82", "cnil-2026-042:transition"],
    },
  },
  {
    rule: "FR-M-LEGACY",
    kind: "edge",
    title: "Never informed, the last day of the transition.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual", on: "2026-07-14" },
      { consents: [], collectedAt: "2024-05-02", informedAt: null, objectedAt: null },
    ),
    outcome: "contested",
    reasons: {
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
      "FR-M-LEGACY": ["lil:82", "cnil-2026-042:transition"],
    },
  },
  {
    rule: "FR-M-LEGACY",
    kind: "edge",
    title: "Never informed, the day after the transition.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual", on: "2026-07-15" },
      { consents: [], collectedAt: "2024-05-02", informedAt: null, objectedAt: null },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
      "FR-M-LEGACY": ["lil:82", "cnil-2026-042:transition"],
    },
  },
  {
    rule: "FR-M-LEGACY",
    kind: "edge",
    title: "Collected on the day of the recommendation: too late to be an old address.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual" },
      { consents: [], collectedAt: "2026-04-14", informedAt: "2026-06-20", objectedAt: null },
    ),
    outcome: "refused",
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
    rule: "FR-M-LEGACY",
    kind: "edge",
    title: "The policy ended the tolerance.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual", policy: { frLegacyUntil: "2026-10-31" } },
      { consents: [], collectedAt: "2024-05-02", informedAt: "2026-06-20", objectedAt: null },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
      "FR-M-LEGACY": ["lil:82", "cnil-2026-042:transition"],
    },
  },
];
