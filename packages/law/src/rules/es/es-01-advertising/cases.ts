import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "ES-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("ES", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "ES-01": ["lssi:21"] },
  },
  {
    rule: "ES-01",
    kind: "refused",
    title: "No consent.",
    question: aSend("ES", {}, {}),
    outcome: "refused",
    reasons: { "ES-01": ["lssi:21"] },
  },
  {
    rule: "ES-01",
    kind: "edge",
    title: "Legal persons and professionals are protected too.",
    question: aSend(
      "ES",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "ES-01": ["lssi:21"] },
  },
];
