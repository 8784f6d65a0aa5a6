import { aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-05",
    kind: "permitted",
    title: "An order confirmation.",
    question: aSend("NL", { message: "transactional" }, {}),
    outcome: "permitted",
    reasons: { "NL-05": ["tw:11.7(1)"] },
  },
  {
    rule: "NL-05",
    kind: "refused",
    title: "A confirmation with an offer is commercial.",
    question: aSend("NL", { message: "commercial" }, {}),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
  {
    rule: "NL-05",
    kind: "edge",
    title: "A reset mail, to somebody who objected to marketing.",
    question: aSend("NL", { message: "authentication" }, { suppressed: true }),
    outcome: "permitted",
    reasons: { "NL-05": ["tw:11.7(1)"] },
  },
];
