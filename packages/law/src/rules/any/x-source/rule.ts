import { assertNever } from "@consentry/kernel";

import type { Question } from "../../../question/question.ts";
import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule, Standing } from "../../rule.ts";
import { said } from "../../text.ts";

/** An address nobody can account for, guessed, or taken from the web without a ground is not written to. */
export const origin: Rule = makeRule({
  id: "X-SOURCE",
  title: said("Where the address comes from", "D'où vient l'adresse"),
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
  confidence: "secondary",
  sources: ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
  ask: askOrigin,
});

function askOrigin({ facts }: Question, { permittedBy }: Standing): Finding | undefined {
  switch (facts.source.kind) {
    case "unknown":
      return refused(UNKNOWN);
    case "guessed":
      return refused(GUESSED);
    case "scraped":
    case "public":
      return permittedBy === null ? refused(TAKEN) : { effect: "notes", because: FLAGGED };
    case "form":
    case "sale":
    case "account":
    case "partner":
    case "import":
      return undefined;
    default:
      return assertNever(facts.source.kind);
  }
}

const UNKNOWN = said(
  "Where the address comes from is unknown; the person could not be told.",
  "L'origine de l'adresse est inconnue ; elle ne pourrait être indiquée à la personne.",
);
const GUESSED = said(
  "The address was guessed from a pattern: nobody gave it.",
  "L'adresse a été reconstituée à partir d'un modèle : personne ne l'a donnée.",
);
const TAKEN = said(
  "The address was taken from public pages without any ground to write to it.",
  "L'adresse a été prise sur des pages publiques sans aucun fondement pour y écrire.",
);
const FLAGGED = said(
  "The address was taken from public pages: check the terms of the place it was taken from.",
  "L'adresse a été prise sur des pages publiques : vérifier les conditions du site d'origine.",
);
