import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-REQUEST",
    kind: "permitted",
    title: "The mail that asks carries a choice link and no pixel.",
    question: aMeasurement(
      "FR",
      { purpose: "link.action", message: "consent-request" },
      { measure: { exclusive: true } },
    ),
    outcome: "permitted",
    reasons: { "X-M-ACTION": ["eprivacy:5(3)", "rfc8058:3.1"] },
  },
  {
    rule: "X-M-REQUEST",
    kind: "refused",
    title: "The mail that asks reports its opening.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.individual", message: "consent-request" },
      {},
    ),
    outcome: "refused",
    reasons: {
      "X-M-REQUEST": ["eprivacy:5(3)", "gdpr:4(11)", "cnil-2026-042:4"],
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
    rule: "X-M-REQUEST",
    kind: "edge",
    title: "Even an aggregate pixel stays out of it, in Italy too.",
    question: aMeasurement(
      "IT",
      { purpose: "track.open.aggregate", message: "consent-request" },
      {
        measure: {
          stores: ["counter"],
          uses: ["statistics"],
          exclusive: true,
          perRecipient: false,
          ipKept: false,
        },
      },
    ),
    outcome: "refused",
    reasons: {
      "X-M-REQUEST": ["eprivacy:5(3)", "gdpr:4(11)"],
      "IT-M-AGG": ["codice-privacy:122", "garante-284-2026:5(1)"],
    },
  },
];
