import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-14",
    kind: "permitted",
    title: "Consent to be called.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-08-12" },
      { consents: [aConsent({ channel: "voice" })] },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14": ["conso:L223-1"],
    },
  },
  {
    rule: "FR-14",
    kind: "refused",
    title: "No consent to be called.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-08-12" },
      { onOptOutRegister: false, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14": ["conso:L223-1"],
      "FR-14-CONTRACT": ["conso:L223-1"],
    },
  },
  {
    rule: "FR-14",
    kind: "edge",
    title: "Consent is not yet asked for on the day before.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-08-10" },
      { onOptOutRegister: false, informedAt: "2026-05-02" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-13": ["conso:L223-1-bloctel", "gdpr:6(1)(f)"],
    },
  },
];
