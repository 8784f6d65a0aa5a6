import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-IDENTITY",
    kind: "permitted",
    title: "The sender names itself and can be stopped.",
    question: aSend("NL", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "X-IDENTITY",
    kind: "refused",
    title: "The sender hides.",
    question: aSend("NL", {}, { consents: [aConsent({})], identityShown: false }),
    outcome: "refused",
    reasons: { "X-IDENTITY": ["eprivacy:13(4)"], "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "X-IDENTITY",
    kind: "edge",
    title: "A way to object was offered at collection, and none in the message.",
    question: aSend(
      "FR",
      {},
      { consents: [aConsent({})], optOut: { atCollection: true, inMessage: false } },
    ),
    outcome: "refused",
    reasons: {
      "X-IDENTITY": ["eprivacy:13(4)", "cpce:L34-5"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
];
