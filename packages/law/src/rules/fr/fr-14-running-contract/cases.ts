import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-14-CONTRACT",
    kind: "permitted",
    title: "An offer related to a running contract.",
    question: aSend("FR", { channel: "voice", on: "2026-08-12" }, { runningContract: true }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14-CONTRACT": ["conso:L223-1"],
    },
  },
  {
    rule: "FR-14-CONTRACT",
    kind: "refused",
    title: "No contract runs.",
    question: aSend("FR", { channel: "voice", on: "2026-08-12" }, { runningContract: false }),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14": ["conso:L223-1"],
      "FR-14-CONTRACT": ["conso:L223-1"],
    },
  },
  {
    rule: "FR-14-CONTRACT",
    kind: "edge",
    title: "The press, on the first day.",
    question: aSend("FR", { channel: "voice", on: "2026-08-11" }, { offer: { sector: "press" } }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-14-CONTRACT": ["conso:L223-1"],
    },
  },
];
