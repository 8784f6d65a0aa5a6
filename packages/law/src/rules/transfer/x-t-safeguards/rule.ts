import type { Question } from "../../../question/question.ts";
import { transferStatus } from "../../../transfers/transfer-status.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Without adequacy: clauses or binding rules, and an assessment of this very case. */
export const safeguards: Rule = makeRule({
  id: "X-T-SAFEGUARDS",
  title: said("Transfers under safeguards", "Transferts sous garanties"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "transfer" },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:44", "gdpr:46", "c-311-18:ruling"],
  ask: askSafeguards,
});

function askSafeguards({ facts: { transfer }, on }: Question): Finding | undefined {
  const { status, note } = transferStatus(transfer.country ?? null, on, transfer.exporter);
  if (transfer.safeguard !== undefined && transfer.assessed === true) {
    return {
      effect: "permits",
      because: said(
        `Safeguards (${transfer.safeguard}) are in place and this case was assessed.`,
        `Des garanties (${transfer.safeguard}) sont en place et ce cas a été évalué.`,
      ),
      conditions: [
        said(
          "supplementary measures where the assessment asks for them",
          "mesures supplémentaires si l'évaluation en demande",
        ),
      ],
    };
  }
  if (status !== "none" && status !== "unknown") return undefined;
  return {
    effect: "refuses",
    because: said(
      `${note} No safeguards with an assessment of this case were told.`,
      `Aucune décision d'adéquation pour ${transfer.country ?? "ce pays (inconnu)"} au ${on}, et aucune garantie évaluée n'est indiquée.`,
    ),
  };
}
