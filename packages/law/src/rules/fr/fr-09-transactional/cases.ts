import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "FR-09",
    kind: "permitted",
    title: "An order confirmation.",
    question: aSend("FR", { message: "transactional", relation: "customer" }, {}),
    outcome: "permitted",
    reasons: { "FR-09": ["gdpr:6(1)(b)", "cpce:L34-5"] },
  },
  {
    rule: "FR-09",
    kind: "refused",
    title: "A confirmation with a voucher is commercial.",
    question: aSend("FR", { message: "commercial" }, {}),
    outcome: "refused",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "FR-09",
    kind: "edge",
    title: "A login code, to somebody who objected to marketing.",
    question: aSend("FR", { message: "authentication" }, { suppressed: true }),
    outcome: "permitted",
    reasons: { "FR-09": ["gdpr:6(1)(b)", "cpce:L34-5"] },
  },
];
