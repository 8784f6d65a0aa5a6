import type { Question } from "../../question/question.ts";
import type { Category } from "../../question/vocabulary.ts";
import { keepUntil } from "../../retention/keep-until.ts";
import { makeRule } from "../make-rule.ts";
import type { Finding, Rule, RuleDraft } from "../rule.ts";
import { said, type Text } from "../text.ts";

interface KeepRule extends Pick<RuleDraft, "id" | "title" | "from" | "confidence" | "sources"> {
  readonly category: Category;
}

/** Permits keeping a row of one category until its day. */
export function keepRule({ category, ...draft }: KeepRule): Rule {
  return makeRule({
    ...draft,
    jurisdiction: "any",
    role: "ground",
    subject: { act: "keep" },
    need: "none",
    status: "soft_law",
    ask: (question) =>
      question.facts.keep.category === category ? askKeep(question, category) : undefined,
  });
}

/** The periods on record are French; elsewhere they are the best there is, and the answer says so. */
const BORROWED: readonly Text[] = [
  said(
    "no period of that country is on record: the French recommendation or practice is used",
    "aucune durée de ce pays n'est enregistrée : la recommandation ou pratique française est utilisée",
  ),
];

function askKeep({ facts, on, jurisdiction }: Question, category: Category): Finding {
  const { kind, until, because, becauseFr } = keepUntil(category, facts.keep, on);
  const isOver = kind === "until" && until !== null && on > until;
  return {
    effect: isOver || kind === "unknown" ? "refuses" : "permits",
    because: said(because, becauseFr),
    conditions: jurisdiction === "FR" ? [] : BORROWED,
    ...(until === null ? {} : { until }),
  };
}
