import type { Question } from "../../../question/question.ts";
import { describeSendConsent, refused, sendConsent } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Who objected gets nothing but what a contract needs. Not told counts as objected. */
export const suppressed: Rule = makeRule({
  id: "X-SUPPRESS",
  title: said("An objection ends the mailing", "Une opposition met fin aux envois"),
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
  sources: ["gdpr:21(2)", "gdpr:21(3)", "eprivacy:13(4)", "cpce:L34-5"],
  ask: askSuppressed,
});

function askSuppressed(question: Question): Finding | undefined {
  const { facts, on } = question;
  if (facts.objectedAt && facts.objectedAt <= on) {
    return refused(
      said(
        `The person objected on ${facts.objectedAt}.`,
        `La personne s'est opposée le ${facts.objectedAt}.`,
      ),
    );
  }
  const consent = sendConsent(question);
  if (consent.standing.kind === "ended" && consent.standing.how === "objected") {
    return refused(describeSendConsent(consent));
  }
  if (facts.suppressed === false) return undefined;
  return refused(facts.suppressed ? LISTED : NOT_TOLD);
}

const LISTED = said(
  "The address is on the suppression list.",
  "L'adresse est sur la liste d'opposition.",
);
const NOT_TOLD = said(
  "Whether the address is on the suppression list was not told.",
  "Il n'est pas indiqué si l'adresse est sur la liste d'opposition.",
);
