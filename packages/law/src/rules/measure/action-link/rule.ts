import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** An unsubscribe, confirm or reset link must know whom it serves; it may serve nothing else. */
export const actionLink: Rule = makeRule({
  id: "X-M-ACTION",
  title: said(
    "A link that does what the reader asks",
    "Un lien qui fait ce que le lecteur demande",
  ),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "measure", purposes: ["link.action"] },
  need: "none",
  from: CONSENT_STANDARD_FROM,
  status: "in_force",
  confidence: "text",
  sources: ["eprivacy:5(3)", "rfc8058:3.1"],
  ask: ({ facts: { measure } }) =>
    measure.exclusive === true
      ? {
          effect: "permits",
          because: said(
            "The token serves the requested action alone: strictly necessary to it.",
            "Le jeton ne sert qu'à l'action demandée : strictement nécessaire.",
          ),
          conditions: [
            said(
              "only a POST acts; a GET shows the page",
              "seul un POST agit ; un GET montre la page",
            ),
          ],
        }
      : {
          effect: "refuses",
          because: said(
            "The token is not shown to serve the requested action alone.",
            "Rien n'établit que le jeton ne sert qu'à l'action demandée.",
          ),
        },
});
