import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

const WITH_CONSENT = {
  "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
  "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
};

export const cases: readonly Case[] = [
  {
    rule: "X-RESTRICT",
    kind: "refused",
    title: "Restricted, although a consent is on record.",
    question: aSend("FR", {}, { consents: [aConsent({})], restricted: true }),
    outcome: "refused",
    reasons: { "X-RESTRICT": ["gdpr:18"], ...WITH_CONSENT },
  },
  {
    rule: "X-RESTRICT",
    kind: "permitted",
    title: "The restriction is over.",
    question: aSend("FR", {}, { consents: [aConsent({})], restricted: false }),
    outcome: "permitted",
    reasons: WITH_CONSENT,
  },
  {
    rule: "X-RESTRICT",
    kind: "edge",
    title: "Restricted, and the message confirms an order.",
    question: aSend("FR", { message: "transactional" }, { restricted: true }),
    outcome: "permitted",
    reasons: { "FR-09": ["gdpr:6(1)(b)", "cpce:L34-5"] },
  },
];
