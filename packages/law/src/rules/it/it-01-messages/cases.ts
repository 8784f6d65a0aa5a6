import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "IT-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("IT", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "IT-01": ["codice-privacy:130"] },
  },
  {
    rule: "IT-01",
    kind: "refused",
    title: "No consent.",
    question: aSend("IT", {}, {}),
    outcome: "refused",
    reasons: { "IT-01": ["codice-privacy:130"] },
  },
  {
    rule: "IT-01",
    kind: "edge",
    title: "A named professional, about the profession.",
    question: aSend(
      "IT",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "IT-01": ["codice-privacy:130"] },
  },
];
