import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "AT-01",
    kind: "permitted",
    title: "Consent to offers by e-mail.",
    question: aSend("AT", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "AT-01": ["tkg-2021:174"] },
  },
  {
    rule: "AT-01",
    kind: "refused",
    title: "No consent, towards a firm.",
    question: aSend("AT", { recipient: "generic" }, { onOptOutRegister: false }),
    outcome: "refused",
    reasons: { "AT-01": ["tkg-2021:174"] },
  },
  {
    rule: "AT-01",
    kind: "edge",
    title: "The day before the Act of 2021, the baseline answers.",
    question: aSend("AT", { on: "2021-10-31" }, { consents: [aConsent({ at: "2021-01-02" })] }),
    outcome: "permitted",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "AT-01",
    kind: "edge",
    title: "The first day of the Act of 2021.",
    question: aSend("AT", { on: "2021-11-01" }, { consents: [aConsent({ at: "2021-01-02" })] }),
    outcome: "permitted",
    reasons: { "AT-01": ["tkg-2021:174"] },
  },
];
