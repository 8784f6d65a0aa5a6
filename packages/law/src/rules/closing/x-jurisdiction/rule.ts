import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said, type Text } from "../../text.ts";

/** An unknown country gets the strictest answer, and the decision says whose it was. */
export const strictestOfAll: Rule = makeRule({
  id: "X-JURISDICTION",
  title: said("Recipients of unknown country", "Destinataires de pays inconnu"),
  jurisdiction: "any",
  role: "closing",
  subject: { act: "any" },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:5(2)"],
  ask: () => undefined,
});

/** What was asked, and whose answer was taken. */
export function saidStrictest(table: string, asked: readonly string[]): Text {
  const names = asked.join(", ");
  return said(
    `The recipient's country is not known or has no table here: of ${names}, the strictest answer (${table}) was taken.`,
    `Le pays du destinataire est inconnu ou sans table ici : parmi ${names}, la réponse la plus stricte (${table}) est retenue.`,
  );
}
