import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-CLICK-AGG",
    kind: "permitted",
    title: "The same campaign address for all, no IP address kept.",
    question: aMeasurement(
      "FR",
      { purpose: "track.click.aggregate" },
      { measure: { perRecipient: false, ipKept: false } },
    ),
    outcome: "permitted",
    reasons: { "X-M-CLICK-AGG": ["eprivacy:5(3)", "gdpr:6(1)(f)", "edpb-2-2023:50-51"] },
  },
  {
    rule: "X-M-CLICK-AGG",
    kind: "refused",
    title: "An address of its own for each recipient.",
    question: aMeasurement(
      "FR",
      { purpose: "track.click.aggregate" },
      { measure: { perRecipient: true, ipKept: false } },
    ),
    outcome: "refused",
    reasons: { "X-M-CLICK-AGG": ["eprivacy:5(3)", "gdpr:6(1)(f)", "edpb-2-2023:50-51"] },
  },
  {
    rule: "X-M-CLICK-AGG",
    kind: "edge",
    title: "Whether the IP address is kept was not told.",
    question: aMeasurement(
      "DE",
      { purpose: "track.click.aggregate" },
      { measure: { perRecipient: false } },
    ),
    outcome: "refused",
    reasons: { "X-M-CLICK-AGG": ["eprivacy:5(3)", "gdpr:6(1)(f)", "edpb-2-2023:50-51"] },
  },
];
