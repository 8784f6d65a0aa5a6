import { ALL_CASES } from "../cases/all-cases.ts";
import type { Case } from "../cases/case.ts";
import { decide } from "../decide.ts";
import { parseQuestion } from "../question/parse-question.ts";
import type { Rule } from "../rules/rule.ts";
import { getCitation } from "../sources/registry.ts";
import { describeQuestion } from "./describe-question.ts";
import { blocks, bullets, GENERATED, table } from "./markdown.ts";
import { OPEN_QUESTIONS } from "./open-questions.ts";
import { COUNTRIES, NEEDS, period, READ, STATUSES } from "./words.ts";

/** One rule: what it asks for, what it rests on, and how it decides. */
export function rulePage(rule: Rule): string {
  return blocks(
    `# ${rule.id} · ${rule.title.en}`,
    GENERATED,
    `_${rule.title.fr}_ · [all rules](../README.md)`,
    table(
      ["", ""],
      [
        ["Jurisdiction", COUNTRIES[rule.jurisdiction] ?? rule.jurisdiction],
        ["Asks for", NEEDS[rule.need]],
        ["Applies", period(rule)],
        ["Standing", STATUSES[rule.status]],
        ["Known from", READ[rule.confidence]],
      ],
    ),
    "## Rests on",
    bullets(rule.sources.map(sourceLine)),
    ...openQuestions(rule),
    "## Worked cases",
    ALL_CASES.filter(({ rule: id }) => id === rule.id)
      .map((each) => caseBlock(each))
      .join("\n\n"),
  );
}

function sourceLine(id: string): string {
  const { source, provision } = getCitation(id);
  const title = source.permalink?.startsWith("http")
    ? `[${source.title}](${source.permalink})`
    : source.title;
  const until = provision.inForceTo === null ? "" : ` to ${provision.inForceTo}`;
  const dates = `cited from ${provision.inForceFrom}${until}`;
  return `\`${id}\` ${title} — **${provision.heading}.** ${provision.paraphrase} _(our words; ${dates}; known from: ${READ[provision.read]})_`;
}

function openQuestions({ openQuestions: ids }: Rule): string[] {
  if (ids.length === 0) return [];
  return ["## Open", bullets(ids.map((id) => `**${id}.** ${OPEN_QUESTIONS[id] ?? ""}`))];
}

/** The effect that decides for each outcome. */
const EFFECT = { permitted: "permits", refused: "refuses", contested: "contests" } as const;

function caseBlock({ kind, title, question, outcome, rule }: Case): string {
  const parsed = parseQuestion(question);
  const decision = parsed.ok ? decide(parsed.value) : undefined;
  const own = decision?.reasons.find((reason) => reason.rule === rule);
  const deciding = decision?.reasons.find(({ effect }) => effect === EFFECT[outcome]);
  const leading = own ?? deciding;
  const by = leading && !own ? ` (${leading.rule})` : "";
  return [
    `**${kind === "edge" ? "Edge" : "Case"}: ${title}** → ${outcome}`,
    `  ${describeQuestion(question)}`,
    `  > ${leading?.because ?? ""}${by}`,
  ].join("\n\n");
}
