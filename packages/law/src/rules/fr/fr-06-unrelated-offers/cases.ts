import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-06",
    kind: "permitted",
    title: "Meals, to an office worker who consented.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { consents: [aConsent({})], offer: { relatedToProfession: false, sector: null } },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-06": ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
    },
  },
  {
    rule: "FR-06",
    kind: "refused",
    title: "Meals, to an office worker who was asked nothing.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: false, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-06": ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
    },
  },
  {
    rule: "FR-06",
    kind: "edge",
    title: "A sole trader is a person: the profession decides here too.",
    question: aSend(
      "FR",
      { recipient: "sole-trader" },
      { offer: { relatedToProfession: false, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-06": ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
    },
  },
];
