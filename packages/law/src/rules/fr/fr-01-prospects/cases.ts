import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-01",
    kind: "permitted",
    title: "She consented in May to offers by e-mail.",
    question: aSend("FR", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-01",
    kind: "refused",
    title: "Nobody consented.",
    question: aSend("FR", {}, {}),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-01",
    kind: "refused",
    title: "The consent was to SMS.",
    question: aSend("FR", {}, { consents: [aConsent({ channel: "sms" })] }),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-01",
    kind: "edge",
    title: "The day before the rule, nothing is on record.",
    question: aSend("FR", { on: "2004-06-21" }, { consents: [aConsent({ at: "2004-01-02" })] }),
    outcome: "refused",
    reasons: { "X-NO-GROUND": [] },
  },
  {
    rule: "FR-01",
    kind: "edge",
    title: "The first day of the rule.",
    question: aSend("FR", { on: "2004-06-22" }, { consents: [aConsent({ at: "2004-01-02" })] }),
    outcome: "permitted",
    reasons: { "FR-01": ["cpce:L34-5"] },
  },
];
