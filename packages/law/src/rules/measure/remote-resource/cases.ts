import { aMeasurement } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-M-REMOTE",
    kind: "permitted",
    title: "A logo, the same for all, no IP address kept.",
    question: aMeasurement(
      "FR",
      { purpose: "remote.resource" },
      { measure: { perRecipient: false, ipKept: false } },
    ),
    outcome: "permitted",
    reasons: { "X-M-REMOTE": ["gdpr:13", "gdpr:44", "edpb-2-2023:54-55"] },
  },
  {
    rule: "X-M-REMOTE",
    kind: "refused",
    title: "A logo with a mark of its own for each recipient.",
    question: aMeasurement(
      "FR",
      { purpose: "remote.resource" },
      { measure: { perRecipient: true, ipKept: false } },
    ),
    outcome: "refused",
    reasons: { "X-M-REMOTE": ["gdpr:13", "gdpr:44", "edpb-2-2023:54-55"] },
  },
  {
    rule: "X-M-REMOTE",
    kind: "edge",
    title: "In Germany the judgment on fonts is cited, from its day.",
    question: aMeasurement(
      "DE",
      { purpose: "remote.resource", on: "2022-01-20" },
      { measure: { perRecipient: false, ipKept: false } },
    ),
    outcome: "permitted",
    reasons: { "X-M-REMOTE": ["gdpr:13", "gdpr:44", "lg-muenchen-3-o-17493-20:fonts"] },
  },
];
