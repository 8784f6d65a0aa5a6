import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-M-HYGIENE",
    kind: "permitted",
    title: "A requested newsletter, the day of the last opening and nothing else.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive" },
      {
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "permitted",
    reasons: { "FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
  },
  {
    rule: "FR-M-HYGIENE",
    kind: "refused",
    title: "The time and the IP address are kept too.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive" },
      {
        measure: {
          stores: ["last-open-day", "timestamp", "ip"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: true,
        },
      },
    ),
    outcome: "refused",
    reasons: { "FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
  },
  {
    rule: "FR-M-HYGIENE",
    kind: "refused",
    title: "The inactive get a win-back campaign.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive" },
      {
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene", "reactivation"],
          exclusive: false,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "refused",
    reasons: { "FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
  },
  {
    rule: "FR-M-HYGIENE",
    kind: "edge",
    title: "A customer's mail is not a requested mail.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive", message: "commercial", relation: "customer" },
      {
        consents: [],
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "refused",
    reasons: { "FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
  },
  {
    rule: "FR-M-HYGIENE",
    kind: "edge",
    title: "The first day of the recommendation.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive", on: "2026-04-14" },
      {
        consents: [aConsent({ purpose: "send.newsletter", at: "2026-04-01" })],
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "permitted",
    reasons: { "FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
  },
  ...consentCases({
    rule: "FR-M-HYGIENE-2018",
    jurisdiction: "FR",
    purpose: "hygiene.inactive",
    sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
    on: "2026-04-13",
    given: "2025-05-02",
    withdrawn: "2026-03-01",
  }),
  {
    rule: "FR-M-HYGIENE-2018",
    kind: "edge",
    title: "The day before the recommendation.",
    question: aMeasurement(
      "FR",
      { purpose: "hygiene.inactive", on: "2026-04-13" },
      {
        consents: [aConsent({ purpose: "send.newsletter", at: "2026-04-01" })],
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "refused",
    reasons: {
      "FR-M-HYGIENE-2018": ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-HYGIENE",
    kind: "permitted",
    title: "Consent was given.",
    question: aMeasurement(
      "NL",
      { purpose: "hygiene.inactive" },
      { consents: [aConsent({ purpose: "hygiene.inactive" })] },
    ),
    outcome: "permitted",
    reasons: {
      "NL-M-HYGIENE": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-HYGIENE",
    kind: "refused",
    title: "More than the day is kept.",
    question: aMeasurement(
      "NL",
      { purpose: "hygiene.inactive" },
      { measure: { stores: ["timestamp"], exclusive: true, ipKept: false } },
    ),
    outcome: "refused",
    reasons: {
      "NL-M-HYGIENE": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-HYGIENE",
    kind: "edge",
    title: "The day alone: arguable, and no policy chose it.",
    question: aMeasurement(
      "NL",
      { purpose: "hygiene.inactive" },
      {
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "contested",
    reasons: {
      "NL-M-HYGIENE": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-HYGIENE",
    kind: "edge",
    title: "The same under the wide reading.",
    question: aMeasurement(
      "NL",
      { purpose: "hygiene.inactive", policy: { readings: { "NL-M-HYGIENE": "B" } } },
      {
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "permitted",
    reasons: {
      "NL-M-HYGIENE": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  ...consentCases({
    rule: "IT-M-HYGIENE",
    jurisdiction: "IT",
    purpose: "hygiene.inactive",
    sources: [
      "codice-privacy:122",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "garante-284-2026:6",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "DE-M-HYGIENE",
    jurisdiction: "DE",
    purpose: "hygiene.inactive",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-HYGIENE",
    jurisdiction: "AT",
    purpose: "hygiene.inactive",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-HYGIENE",
    jurisdiction: "ES",
    purpose: "hygiene.inactive",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-HYGIENE",
    jurisdiction: "SE",
    purpose: "hygiene.inactive",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  {
    rule: "IT-M-HYGIENE",
    kind: "edge",
    title: "The French exemption is none in Italy.",
    question: aMeasurement(
      "IT",
      { purpose: "hygiene.inactive" },
      {
        measure: {
          stores: ["last-open-day"],
          uses: ["hygiene"],
          exclusive: true,
          perRecipient: true,
          ipKept: false,
        },
      },
    ),
    outcome: "refused",
    reasons: {
      "IT-M-HYGIENE": [
        "codice-privacy:122",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "garante-284-2026:6",
        "edpb-2-2023:50-51",
      ],
    },
  },
];
