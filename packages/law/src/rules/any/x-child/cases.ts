import { aConsent, aMeasurement, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-CHILD",
    kind: "permitted",
    title: "Fourteen, with a parent's consent.",
    question: aSend("FR", { age: 14 }, { consents: [aConsent({})], guardianConsent: true }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-CHILD",
    kind: "refused",
    title: "Fourteen in France, where fifteen is the age.",
    question: aSend("FR", { age: 14 }, { consents: [aConsent({})] }),
    outcome: "refused",
    reasons: {
      "X-CHILD": ["gdpr:8"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-CHILD",
    kind: "edge",
    title: "Fifteen in France.",
    question: aSend("FR", { age: 15 }, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-CHILD",
    kind: "edge",
    title: "Fifteen in Germany, where sixteen is the age.",
    question: aSend("DE", { age: 15 }, { consents: [aConsent({})] }),
    outcome: "refused",
    reasons: {
      "X-CHILD": ["gdpr:8"],
      "DE-01": ["uwg:7(2)(2)", "bgh-i-zr-164-09:proof", "bgh-vi-zr-225-17:review"],
    },
  },
  {
    rule: "X-M-CHILD",
    kind: "permitted",
    title: "Sixteen in Germany, who agreed to be measured.",
    question: aMeasurement(
      "DE",
      { age: 16, purpose: "track.open.individual" },
      { suppressed: false, consents: [aConsent({ purpose: "track.open.individual" })] },
    ),
    outcome: "permitted",
    reasons: {
      "DE-M-OPEN": ["tdddg:25", "eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
    },
  },
  {
    rule: "X-M-CHILD",
    kind: "refused",
    title: "Twelve in Belgium, who agreed to be measured.",
    question: aMeasurement(
      "BE",
      { age: 12, purpose: "track.open.individual" },
      { suppressed: false, consents: [aConsent({ purpose: "track.open.individual" })] },
    ),
    outcome: "refused",
    reasons: {
      "X-M-CHILD": ["gdpr:8"],
      "EU-M-OPEN": ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"],
    },
  },
  {
    rule: "X-M-CHILD",
    kind: "edge",
    title: "Thirteen in Belgium, where thirteen is the age.",
    question: aMeasurement(
      "BE",
      { age: 13, purpose: "track.open.individual" },
      { suppressed: false, consents: [aConsent({ purpose: "track.open.individual" })] },
    ),
    outcome: "permitted",
    reasons: { "EU-M-OPEN": ["eprivacy:5(3)", "gdpr:4(11)", "edpb-2-2023:50-51", "wp118:V"] },
  },
];
