import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A consent collected by somebody else holds only for those it named. */
export const partnerNamed: Rule = makeRule({
  id: "X-PARTNER",
  title: said("A consent names who will write", "Un consentement nomme qui écrira"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "secondary",
  sources: ["gdpr:4(11)", "gdpr:7(1)"],
  ask: ({ facts: { source } }) =>
    source.kind !== "partner" || source.namesUs === true
      ? undefined
      : refused(
          said(
            "The address comes from a partner, and the sender is not shown to be named where it was collected.",
            "L'adresse vient d'un partenaire et rien n'établit que l'expéditeur était nommé à la collecte.",
          ),
        ),
});
