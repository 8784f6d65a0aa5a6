import { aConsent, aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-COVERT",
    kind: "permitted",
    title: "The reader consented.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.individual", on: "2012-06-01" },
      { consents: [aConsent({ purpose: "track.open.individual", at: "2012-01-02" })] },
    ),
    outcome: "permitted",
    reasons: { "X-M-COVERT": ["wp118:V"] },
  },
  {
    rule: "X-M-COVERT",
    kind: "refused",
    title: "A hidden pixel in 2012.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.individual", on: "2012-06-01" },
      { consents: [] },
    ),
    outcome: "refused",
    reasons: { "X-M-COVERT": ["wp118:V"] },
  },
  {
    rule: "X-M-COVERT",
    kind: "edge",
    title: "The day before the opinion, nothing is on record.",
    question: aMeasurement(
      "NL",
      { purpose: "track.open.individual", on: "2006-02-20" },
      { consents: [aConsent({ purpose: "track.open.individual", at: "2006-01-02" })] },
    ),
    outcome: "refused",
    reasons: { "X-NO-GROUND": [] },
  },
];
