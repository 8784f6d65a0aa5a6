import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A receipt the reader may refuse is the open way to ask whether something was read. */
export const readReceipt: Rule = makeRule({
  id: "X-M-RECEIPT",
  title: said("A receipt the reader decides on", "Un accusé que le lecteur décide"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "measure", purposes: ["read.receipt"] },
  need: "none",
  from: "2017-02-01",
  status: "soft_law",
  confidence: "recalled",
  sources: ["rfc8098:1", "wp118:V"],
  ask: ({ facts: { measure } }) =>
    measure.exclusive === true
      ? {
          effect: "permits",
          because: said(
            "The reader's own program asks before it answers: a voluntary receipt, no hidden tracking.",
            "Le logiciel du lecteur demande avant de répondre : accusé volontaire, aucun suivi caché.",
          ),
        }
      : {
          effect: "refuses",
          because: said(
            "The receipt is not shown to serve this alone.",
            "Rien n'établit que l'accusé de lecture ne sert qu'à cela.",
          ),
        },
});
