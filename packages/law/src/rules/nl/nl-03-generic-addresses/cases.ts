import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-03",
    kind: "permitted",
    title: "A consent of the firm.",
    question: aSend("NL", { recipient: "generic" }, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: { "NL-03": ["tw:11.7(1)", "tw:11.7-designated"] },
  },
  {
    rule: "NL-03",
    kind: "refused",
    title: "The firm objected.",
    question: aSend("NL", { recipient: "generic" }, { suppressed: true }),
    outcome: "refused",
    reasons: {
      "X-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)"],
      "NL-03": ["tw:11.7(1)", "tw:11.7-designated"],
      "NL-03-DESIGNATED": ["tw:11.7-designated"],
    },
  },
  {
    rule: "NL-03",
    kind: "edge",
    title: "Published on a website, no evidence that it is meant for offers.",
    question: aSend("NL", { recipient: "generic" }, {}),
    outcome: "contested",
    reasons: {
      "NL-03": ["tw:11.7(1)", "tw:11.7-designated"],
      "NL-03-DESIGNATED": ["tw:11.7-designated"],
    },
  },
  {
    rule: "NL-03",
    kind: "edge",
    title: "The same under the wide reading.",
    question: aSend("NL", { recipient: "generic", policy: { readings: { "NL-03": "B" } } }, {}),
    outcome: "permitted",
    reasons: { "NL-03": ["tw:11.7(1)", "tw:11.7-designated"] },
  },
];
