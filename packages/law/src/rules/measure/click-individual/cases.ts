import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";
import { consentCases } from "../../../cases/consent-cases.ts";

export const cases: readonly Case[] = [
  ...consentCases({
    rule: "FR-M-CLICK",
    jurisdiction: "FR",
    purpose: "track.click.individual",
    sources: [
      "lil:82",
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "cnil-faq-pixels:links",
      "edpb-2-2023:50-51",
    ],
  }),
  ...consentCases({
    rule: "IT-M-CLICK",
    jurisdiction: "IT",
    purpose: "track.click.individual",
    sources: ["codice-privacy:122", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "DE-M-CLICK",
    jurisdiction: "DE",
    purpose: "track.click.individual",
    sources: ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "AT-M-CLICK",
    jurisdiction: "AT",
    purpose: "track.click.individual",
    sources: ["tkg-2021:165(3)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "ES-M-CLICK",
    jurisdiction: "ES",
    purpose: "track.click.individual",
    sources: ["lssi:22(2)", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  ...consentCases({
    rule: "EU-M-CLICK",
    jurisdiction: "SE",
    purpose: "track.click.individual",
    sources: ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"],
  }),
  {
    rule: "FR-M-CLICK",
    kind: "edge",
    title: "The day before the questions and answers on links.",
    question: aMeasurement("FR", { purpose: "track.click.individual", on: "2026-07-21" }, {}),
    outcome: "refused",
    reasons: { "FR-M-CLICK": ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51"] },
  },
  {
    rule: "FR-M-CLICK",
    kind: "edge",
    title: "The day of the questions and answers: the same answer, one source more.",
    question: aMeasurement("FR", { purpose: "track.click.individual", on: "2026-07-22" }, {}),
    outcome: "refused",
    reasons: {
      "FR-M-CLICK": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-faq-pixels:links",
        "edpb-2-2023:50-51",
      ],
    },
  },
  {
    rule: "NL-M-CLICK",
    kind: "permitted",
    title: "Consent was given.",
    question: aMeasurement(
      "NL",
      { purpose: "track.click.individual" },
      { consents: [aConsent({ purpose: "track.click.individual" })] },
    ),
    outcome: "permitted",
    reasons: {
      "NL-M-CLICK": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-CLICK",
    kind: "refused",
    title: "The IP address is kept: refused under either reading.",
    question: aMeasurement(
      "NL",
      { purpose: "track.click.individual" },
      { measure: { exclusive: true, ipKept: true } },
    ),
    outcome: "refused",
    reasons: {
      "NL-M-CLICK": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
  {
    rule: "NL-M-CLICK",
    kind: "edge",
    title: "For the newsletter's own effect alone: arguable, and no policy chose it.",
    question: aMeasurement(
      "NL",
      { purpose: "track.click.individual" },
      { measure: { exclusive: true, ipKept: false } },
    ),
    outcome: "contested",
    reasons: {
      "NL-M-CLICK": ["tw:11.7a(1)", "eprivacy:5(3)", "tw:11.7a(3)(b)", "edpb-2-2023:50-51"],
    },
  },
];
