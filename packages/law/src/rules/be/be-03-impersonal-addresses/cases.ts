import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "BE-03",
    kind: "permitted",
    title: "An offer to the info@ of a firm.",
    question: aSend("BE", { recipient: "generic" }, {}),
    outcome: "permitted",
    reasons: { "BE-03": ["rd-2003-04-04:impersonal"] },
  },
  {
    rule: "BE-03",
    kind: "refused",
    title: "The info@ objected.",
    question: aSend("BE", { recipient: "generic" }, { suppressed: true }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)"],
      "BE-03": ["rd-2003-04-04:impersonal"],
    },
  },
  {
    rule: "BE-03",
    kind: "edge",
    title: "A named address at a firm is not impersonal.",
    question: aSend(
      "BE",
      { recipient: "b2b-named" },
      { offer: { relatedToProfession: true, sector: null }, informedAt: "2026-05-02" },
    ),
    outcome: "refused",
    reasons: { "BE-01": ["cel:XII.13"] },
  },
];
