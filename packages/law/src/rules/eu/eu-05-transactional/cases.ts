import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "EU-05",
    kind: "permitted",
    title: "An order confirmation.",
    question: aSend("DE", { message: "transactional" }, {}),
    outcome: "permitted",
    reasons: { "EU-05": ["gdpr:6(1)(b)"] },
  },
  {
    rule: "EU-05",
    kind: "refused",
    title: "A confirmation with a voucher is advertising.",
    question: aSend("SE", { message: "commercial" }, {}),
    outcome: "refused",
    reasons: { "EU-01": ["eprivacy:13(1)", "gdpr:4(11)"] },
  },
  {
    rule: "EU-05",
    kind: "edge",
    title: "A reset mail, to somebody who objected to marketing.",
    question: aSend("SE", { message: "authentication" }, { suppressed: true }),
    outcome: "permitted",
    reasons: { "EU-05": ["gdpr:6(1)(b)"] },
  },
];
