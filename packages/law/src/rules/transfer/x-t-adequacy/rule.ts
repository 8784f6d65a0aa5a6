import type { Day } from "@consentry/kernel";

import type { Facts, Question } from "../../../question/question.ts";
import { adequacyOn, transferStatus } from "../../../transfers/transfer-status.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A decision carries the transfers it covers; one bound to a list, only those on the list that day. */
export const adequacyDecision: Rule = makeRule({
  id: "X-T-ADEQUACY",
  title: said("Countries found adequate", "Pays reconnus adéquats"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "transfer" },
  need: "none",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:45", "tca:FINPROV.10A"],
  openQuestions: ["U9", "U12"],
  ask: askAdequacy,
});

function askAdequacy({ facts: { transfer }, on }: Question): Finding | undefined {
  const country = transfer.country ?? null;
  const { status, basis, sources, note } = transferStatus(country, on, transfer.exporter);
  if (status !== "adequate" && status !== "check-list") return undefined;
  const cites = ["gdpr:45", ...sources];
  if (isCovered(transfer, status, on)) {
    const en = `${basis.join(", ")} carried it on ${on}${scopeOf(transfer)}.`;
    const fr = `${basis.join(", ")} le couvrait au ${on}${porteeDe(transfer)}.`;
    return { effect: "permits", because: said(en, fr), cites };
  }
  return {
    effect: "refuses",
    because: said(
      `${basis.join(", ")}: ${note} That it covers this importer was not told.`,
      `${basis.join(", ")} : il n'est pas indiqué que la décision couvre ce destinataire au ${on}.`,
    ),
    cites,
  };
}

function isCovered(
  { country, scope }: Facts["transfer"],
  status: "adequate" | "check-list",
  on: Day,
): boolean {
  if (status === "check-list") return scope === "listed";
  const isPartial = country !== undefined && adequacyOn(country, on)?.reach === "partial";
  return !isPartial || scope === "covered";
}

function scopeOf({ scope }: Facts["transfer"]): string {
  return scope === undefined ? "" : `; the importer was checked as ${scope}`;
}

function porteeDe({ scope }: Facts["transfer"]): string {
  return scope === undefined ? "" : " ; le destinataire a été vérifié";
}
