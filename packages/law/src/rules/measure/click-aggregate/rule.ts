import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** One address for all and no identifier in it: nothing is read from a device to count its clicks. */
export const clickAggregate: Rule = makeRule({
  id: "X-M-CLICK-AGG",
  title: said("Clicks on an address common to all", "Clics sur une adresse commune à tous"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "measure", purposes: ["track.click.aggregate"] },
  need: "none",
  from: CONSENT_STANDARD_FROM,
  status: "soft_law",
  confidence: "recalled",
  sources: ["eprivacy:5(3)", "gdpr:6(1)(f)", "edpb-2-2023:50-51"],
  openQuestions: ["U5"],
  ask: ({ facts: { measure } }) =>
    measure.perRecipient === false && measure.ipKept === false
      ? {
          effect: "permits",
          because: said(
            "The address is the same for every recipient and no IP address is kept.",
            "L'adresse est la même pour tous les destinataires et aucune adresse IP n'est conservée.",
          ),
        }
      : {
          effect: "refuses",
          because: said(
            "The link is not shown to be the same for all without the IP address: it counts as tracking a person.",
            "Rien n'établit un lien commun à tous sans adresse IP : il compte comme un suivi individuel.",
          ),
        },
});
