import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-INFORM",
    kind: "permitted",
    title: "A public address, whose owner was informed.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      {
        source: { kind: "public" },
        informedAt: "2026-05-20",
        offer: { relatedToProfession: true, sector: null },
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "X-INFORM",
    kind: "refused",
    title: "A public address, whose owner was told nothing.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { source: { kind: "public" }, offer: { relatedToProfession: true, sector: null } },
    ),
    outcome: "refused",
    reasons: {
      "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
      "X-INFORM": ["gdpr:14", "gdpr:14(2)(f)", "gdpr:13"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "X-INFORM",
    kind: "edge",
    title: "The day before the information.",
    question: aSend(
      "FR",
      { recipient: "b2b-named", on: "2026-05-19" },
      {
        source: { kind: "public" },
        informedAt: "2026-05-20",
        offer: { relatedToProfession: true, sector: null },
      },
    ),
    outcome: "refused",
    reasons: {
      "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
      "X-INFORM": ["gdpr:14", "gdpr:14(2)(f)", "gdpr:13"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14"],
    },
  },
];
