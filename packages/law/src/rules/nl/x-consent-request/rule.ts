import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A mail that asks for consent is itself caught when nothing allows writing to that person. */
export const consentRequest: Rule = makeRule({
  id: "X-CONSENT-REQ",
  title: said("Asking by mail for consent to mail", "Demander par courriel le droit d'écrire"),
  jurisdiction: "NL",
  role: "bar",
  subject: { act: "send", messages: ["consent-request"] },
  need: "forbidden",
  from: "2009-10-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7(1)"],
  ask: (_question, { permittedBy }) =>
    permittedBy !== null
      ? undefined
      : refused(
          said(
            "Nothing allows writing to this person, and a message that asks for permission is one too.",
            "Rien ne permet d'écrire à cette personne, et un message qui demande la permission en est un.",
          ),
        ),
});
