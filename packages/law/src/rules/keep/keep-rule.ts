import type { Question } from "../../question/question.ts";
import type { Category } from "../../question/vocabulary.ts";
import { keepUntil } from "../../retention/keep-until.ts";
import { makeRule } from "../make-rule.ts";
import type { Finding, Rule, RuleDraft } from "../rule.ts";
import { said } from "../text.ts";

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

function askKeep({ facts, on }: Question, category: Category): Finding {
  const { kind, until, because, becauseFr } = keepUntil(category, facts.keep, on);
  const isOver = kind === "until" && until !== null && on > until;
  return {
    effect: isOver || kind === "unknown" ? "refuses" : "permits",
    because: said(because, becauseFr),
    ...(until === null ? {} : { until }),
  };
}
