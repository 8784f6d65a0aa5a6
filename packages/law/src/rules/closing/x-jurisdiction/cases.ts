import { aConsent, aSend, CUSTOMER } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-JURISDICTION",
    kind: "permitted",
    title: "Country unknown, and a consent that holds everywhere.",
    question: aSend(null, {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
      "X-JURISDICTION": ["gdpr:5(2)"],
    },
  },
  {
    rule: "X-JURISDICTION",
    kind: "refused",
    title: "Country unknown, and a customer: one table asks for a list that was not looked at.",
    question: aSend(null, { relation: "customer" }, CUSTOMER),
    outcome: "refused",
    reasons: {
      "AT-03": ["tkg-2021:174-list"],
      "AT-02": ["tkg-2021:174"],
      "X-JURISDICTION": ["gdpr:5(2)"],
    },
  },
  {
    rule: "X-JURISDICTION",
    kind: "edge",
    title: "Country unknown, and the policy names the two it writes to.",
    question: aSend(
      null,
      { relation: "customer", policy: { jurisdictions: ["FR", "NL"] } },
      CUSTOMER,
    ),
    outcome: "permitted",
    reasons: {
      "FR-02": ["cpce:L34-5"],
      "X-JURISDICTION": ["gdpr:5(2)"],
    },
  },
];
