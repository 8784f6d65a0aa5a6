import { consentAgeOn } from "../../../parameters/child-age.ts";
import type { Question } from "../../../question/question.ts";
import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule, Standing } from "../../rule.ts";
import { said } from "../../text.ts";

/** Below the national age, a child's own consent does not carry. */
export const childSend: Rule = makeRule({
  id: "X-CHILD",
  title: said("Consent of a child", "Consentement d'un enfant"),
  jurisdiction: "any",
  role: "bar",
  subject: { act: "send" },
  need: "consent",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:8"],
  ask: askChild,
});

/** The same for measurements. */
export const childMeasure: Rule = makeRule({
  id: "X-M-CHILD",
  title: childSend.title,
  jurisdiction: "any",
  role: "bar",
  subject: { act: "measure" },
  need: "consent",
  from: childSend.from,
  status: childSend.status,
  confidence: childSend.confidence,
  sources: childSend.sources,
  ask: askChild,
});

function askChild(
  { age, jurisdiction, facts, on }: Question,
  { permittedBy }: Standing,
): Finding | undefined {
  if (age === null || permittedBy !== "consent" || facts.guardianConsent === true) return undefined;
  const needed = consentAgeOn(jurisdiction, on);
  if (age >= needed) return undefined;
  return refused(
    said(
      `The person is ${age}; below ${needed} a parent's consent is needed, and none is on record.`,
      `La personne a ${age} ans ; avant ${needed} ans le consentement d'un parent est requis, et aucun n'est enregistré.`,
    ),
  );
}
