import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "BE-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("BE", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "BE-01": ["cel:XII.13"] },
  },
  {
    rule: "BE-01",
    kind: "refused",
    title: "No consent.",
    question: aSend("BE", {}, {}),
    outcome: "refused",
    reasons: { "BE-01": ["cel:XII.13"] },
  },
  {
    rule: "BE-01",
    kind: "edge",
    title: "A named professional is a person.",
    question: aSend(
      "BE",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "BE-01": ["cel:XII.13"] },
  },
];
