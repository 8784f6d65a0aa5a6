import type { Question } from "../../../question/question.ts";
import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** No hidden sender, and always a free way to make it stop. */
export const identity: Rule = makeRule({
  id: "X-IDENTITY",
  title: said("Who writes, and how to stop it", "Qui écrit, et comment l'arrêter"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
  },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "text",
  sources: ["eprivacy:13(4)", "cpce:L34-5"],
  ask: askIdentity,
});

function askIdentity({ facts }: Question): Finding | undefined {
  const en = [];
  const fr = [];
  if (facts.identityShown !== true) {
    en.push("the sender is not shown to name itself");
    fr.push("l'identité de l'expéditeur n'est pas établie");
  }
  if (facts.optOut.inMessage !== true) {
    en.push("no valid, free way to object is shown in the message");
    fr.push("aucun moyen valable et gratuit de s'opposer n'est établi dans le message");
  }
  if (en.length === 0) return undefined;
  return refused(said(`Missing: ${en.join("; ")}.`, `Manque : ${fr.join(" ; ")}.`));
}
