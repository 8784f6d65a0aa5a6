import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-05",
    kind: "permitted",
    title: "Payroll software, to a named head of personnel who was informed.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "FR-05",
    kind: "refused",
    title: "Related to the profession, and nobody was informed.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null } },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "FR-05",
    kind: "edge",
    title: "The first message itself names the source.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, sourceStated: true },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "FR-05",
    kind: "edge",
    title: "Whether it relates to the profession was not told.",
    question: aSend("FR", { recipient: "b2b-named" }, { informedAt: "2026-05-02" }),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-06": ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
    },
  },
];
