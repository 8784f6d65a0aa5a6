import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-M-AGG",
    kind: "permitted",
    title: "Everybody counted had consented to be counted.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.aggregate" },
      { consents: [aConsent({ purpose: "track.open.aggregate" })] },
    ),
    outcome: "permitted",
    reasons: {
      "FR-M-AGG": [
        "lil:82",
        "eprivacy:5(3)",
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "FR-M-AGG",
    kind: "refused",
    title: "One pixel per recipient: refused under either reading.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.aggregate" },
      { measure: { perRecipient: true, ipKept: false } },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-AGG": [
        "lil:82",
        "eprivacy:5(3)",
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "FR-M-AGG",
    kind: "edge",
    title: "One pixel per campaign, no IP address: contested, consent by default.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.aggregate" },
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
    outcome: "contested",
    reasons: {
      "FR-M-AGG": [
        "lil:82",
        "eprivacy:5(3)",
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "FR-M-AGG",
    kind: "edge",
    title: "The same under reading B.",
    question: aMeasurement(
      "FR",
      { purpose: "track.open.aggregate", policy: { frAggregateReading: "B" } },
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
    outcome: "permitted",
    reasons: {
      "FR-M-AGG": [
        "lil:82",
        "eprivacy:5(3)",
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "FR-M-AGG",
    kind: "edge",
    title: "A customer's mail is not requested: refused under either reading.",
    question: aMeasurement(
      "FR",
      {
        purpose: "track.open.aggregate",
        message: "commercial",
        relation: "customer",
        policy: { frAggregateReading: "B" },
      },
      {
        consents: [],
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
      "FR-M-AGG": [
        "lil:82",
        "eprivacy:5(3)",
        "cnil-2026-042:3.2",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  ...consentCases({
    rule: "FR-M-AGG-2018",
    jurisdiction: "FR",
    purpose: "track.open.aggregate",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
    on: "2026-04-13",
    given: "2025-05-02",
    withdrawn: "2026-03-01",
  }),
  {
    rule: "NL-M-AGG",
    kind: "permitted",
    title: "The policy follows the exemption for effectiveness.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.aggregate", policy: { readings: { "NL-M-AGG": "B" } } },
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
    outcome: "permitted",
    reasons: {
      "NL-M-AGG": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-AGG",
    kind: "refused",
    title: "One pixel per recipient.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.aggregate" },
      { measure: { perRecipient: true, ipKept: false } },
    ),
    outcome: "refused",
    reasons: {
      "NL-M-AGG": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-AGG",
    kind: "edge",
    title: "No policy chose it: contested.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.aggregate" },
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
    outcome: "contested",
    reasons: {
      "NL-M-AGG": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "IT-M-AGG",
    kind: "permitted",
    title: "One pixel per campaign, no IP address.",
    question: aMeasurement(
      "IT",
      { purpose: "track.open.aggregate" },
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
    outcome: "permitted",
    reasons: { "IT-M-AGG": ["codice-privacy:122", "garante-284-2026:5(1)"] },
  },
  {
    rule: "IT-M-AGG",
    kind: "refused",
    title: "The IP address is kept.",
    question: aMeasurement(
      "IT",
      { purpose: "track.open.aggregate" },
      { measure: { perRecipient: false, ipKept: true } },
    ),
    outcome: "refused",
    reasons: { "IT-M-AGG": ["codice-privacy:122", "garante-284-2026:5(1)"] },
  },
  {
    rule: "IT-M-AGG",
    kind: "edge",
    title: "The first day of the provision.",
    question: aMeasurement(
      "IT",
      { purpose: "track.open.aggregate", on: "2026-04-29" },
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
    outcome: "permitted",
    reasons: { "IT-M-AGG": ["codice-privacy:122", "garante-284-2026:5(1)"] },
  },
  {
    rule: "IT-M-AGG-2018",
    kind: "edge",
    title: "The day before.",
    question: aMeasurement(
      "IT",
      { purpose: "track.open.aggregate", on: "2026-04-28" },
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
      "IT-M-AGG-2018": [
        "codice-privacy:122",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
  ...consentCases({
    rule: "IT-M-AGG-2018",
    jurisdiction: "IT",
    purpose: "track.open.aggregate",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "c-673-17:68-70",
      "edpb-2-2023:50-51",
    ],
    on: "2026-04-28",
    given: "2025-05-02",
    withdrawn: "2026-03-01",
  }),
  ...consentCases({
    rule: "DE-M-AGG",
    jurisdiction: "DE",
    purpose: "track.open.aggregate",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-AGG",
    jurisdiction: "AT",
    purpose: "track.open.aggregate",
    sources: [
      "tkg-2021:165(3)",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "c-673-17:68-70",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "ES-M-AGG",
    jurisdiction: "ES",
    purpose: "track.open.aggregate",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-AGG",
    jurisdiction: "SE",
    purpose: "track.open.aggregate",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "c-673-17:68-70", "edpb-2-2023:50-51"],
  }),
  {
    rule: "DE-M-AGG",
    kind: "refused",
    title: "One pixel per campaign is exempt in Italy, not here.",
    question: aMeasurement(
      "DE",
      { purpose: "track.open.aggregate" },
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
      "DE-M-AGG": [
        "tdddg:25",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "c-673-17:68-70",
        "edpb-2-2023:50-51",
      ],
    },
  },
];
