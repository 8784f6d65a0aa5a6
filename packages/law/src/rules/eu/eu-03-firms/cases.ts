import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-03",
    kind: "permitted",
    title: "A firm that consented.",
    question: aSend("SE", { recipient: "generic" }, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "EU-03": ["eprivacy:13(1)", "eprivacy:13(5)"] },
  },
  {
    rule: "EU-03",
    kind: "refused",
    title: "A firm that did not.",
    question: aSend("SE", { recipient: "generic" }, {}),
    outcome: "refused",
    reasons: { "EU-03": ["eprivacy:13(1)", "eprivacy:13(5)"] },
  },
  {
    rule: "EU-03",
    kind: "edge",
    title: "A named professional, about the profession: no relief in the baseline.",
    question: aSend(
      "SE",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "EU-03": ["eprivacy:13(1)", "eprivacy:13(5)"] },
  },
];
