import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-13",
    kind: "permitted",
    title: "July 2026, a number that is not on the list, informed.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-07-30" },
      { onOptOutRegister: false, informedAt: "2026-05-02" },
    ),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-13": ["conso:L223-1-bloctel", "gdpr:6(1)(f)"],
    },
  },
  {
    rule: "FR-13",
    kind: "refused",
    title: "The number is on the list.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-07-30" },
      { onOptOutRegister: true, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-13": ["conso:L223-1-bloctel", "gdpr:6(1)(f)"],
    },
  },
  {
    rule: "FR-13",
    kind: "edge",
    title: "The last day of the list.",
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
  {
    rule: "FR-13",
    kind: "edge",
    title: "The first day of consent.",
    question: aSend(
      "FR",
      { channel: "voice", on: "2026-08-11" },
      { onOptOutRegister: false, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14": ["conso:L223-1"],
      "FR-14-CONTRACT": ["conso:L223-1"],
    },
  },
];
