import { CUSTOMER, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "NL-04",
    kind: "permitted",
    title: "A donor, an appeal for the same cause.",
    question: aSend("NL", { message: "charity", relation: "donor" }, { ...CUSTOMER }),
    outcome: "permitted",
    reasons: { "NL-04": ["tw:11.7-customer"] },
  },
  {
    rule: "NL-04",
    kind: "refused",
    title: "Another organisation's appeal.",
    question: aSend(
      "NL",
      { message: "charity", relation: "donor" },
      { ...CUSTOMER, offer: { analogous: true, sameLegalPerson: false, sector: null } },
    ),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"], "NL-04": ["tw:11.7-customer"] },
  },
  {
    rule: "NL-04",
    kind: "edge",
    title: "A sympathiser who never gave.",
    question: aSend("NL", { message: "charity", relation: "prospect" }, { ...CUSTOMER }),
    outcome: "refused",
    reasons: { "NL-01": ["tw:11.7(1)"] },
  },
];
