import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/**
 * Whose data are restricted is not written to. It is the sender's own act, at the person's request:
 * whoever does not tell of one did none.
 */
export const restricted: Rule = makeRule({
  id: "X-RESTRICT",
  title: said("Restricted data are only kept", "Des données limitées sont seulement conservées"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
  },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:18"],
  ask: ({ facts }) =>
    facts.restricted === true
      ? refused(
          said(
            "The person had the use of their data restricted: they are kept, and used for nothing else.",
            "La personne a fait limiter l'utilisation de ses données : elles sont conservées et ne servent à rien d'autre.",
          ),
        )
      : undefined,
});
