import { refused } from "../../grounds/ground.ts";
import { isInformed } from "../../grounds/objection-ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Writing to a partner's list: the advertiser was named, and says where the address comes from. */
export const partnerLists: Rule = makeRule({
  id: "FR-17",
  title: said("Writing to a partner's list", "Écrire à la liste d'un partenaire"),
  jurisdiction: "FR",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  need: "forbidden",
  from: "2018-12-28",
  status: "soft_law",
  confidence: "secondary",
  sources: [
    "cnil-partners-2018:partners",
    "san-canal-2023:partners",
    "san-2025-001:broker",
    "c-317-25:referral",
  ],
  ask: (question) => {
    const { source } = question.facts;
    if (source.kind !== "partner" || (source.namesUs === true && isInformed(question))) {
      return undefined;
    }
    return refused(
      said(
        `A partner's list: the sender named at collection: ${yesNo(source.namesUs)}; source told: ${yesNo(isInformed(question))}.`,
        `Liste d'un partenaire : expéditeur nommé à la collecte : ${ouiNon(source.namesUs)} ; origine indiquée : ${ouiNon(isInformed(question))}.`,
      ),
    );
  },
});

function yesNo(fact: boolean | undefined): string {
  return fact ? "yes" : "not shown";
}

function ouiNon(fact: boolean | undefined): string {
  return fact ? "oui" : "non établi";
}
