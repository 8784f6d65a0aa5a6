import { refused } from "../../grounds/ground.ts";
import { isInformed } from "../../grounds/objection-ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Whoever took an address elsewhere says so with the first message at the latest. */
export const informed: Rule = makeRule({
  id: "X-INFORM",
  title: said(
    "Telling people whose address was taken elsewhere",
    "Informer celui dont l'adresse vient d'ailleurs",
  ),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    recipients: ["b2c", "b2b-named", "sole-trader", "unknown"],
  },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:14", "gdpr:14(2)(f)", "gdpr:13"],
  ask: (question) => {
    const { kind } = question.facts.source;
    if (!INDIRECT.has(kind) || isInformed(question)) return undefined;
    return refused(
      said(
        `The address was not given by the person (source: ${kind}), who was not informed, and the message does not say where it comes from.`,
        `L'adresse n'a pas été donnée par la personne (origine : ${kind}), qui n'a pas été informée, et le message n'indique pas d'où elle vient.`,
      ),
    );
  },
});

const INDIRECT: ReadonlySet<string> = new Set(["scraped", "guessed", "public", "partner"]);
