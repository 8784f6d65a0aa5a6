import { citationById, ruleById, type Decision, type Reason } from "@consentry/law";

import { WORDS, type Language } from "./words.ts";

const SIGNS = { permits: "+", refuses: "-", contests: "?", notes: "i" } as const;

/** One decision to be read by a person: every reason, what it rests on, and how sure that is. */
export function showDecision(decision: Decision, language: Language): string {
  const words = WORDS[language];
  return [
    showOutcome(decision, language),
    "",
    ...decision.reasons.flatMap((reason) => showReason(reason, language)),
    ...showConditions(decision, language),
    `${words.rulesOf} ${decision.rulesVersion}. ${words.disclaimer}`,
    "",
  ].join("\n");
}

function showOutcome(
  { outcome, need, jurisdictions, until }: Decision,
  language: Language,
): string {
  const words = WORDS[language];
  const end = until === null ? "" : ` · ${words.until} ${until}`;
  const law = `${words.lawOf} ${jurisdictions.join(", ")}`;
  return `${words.outcome[outcome]}: ${words.need[need]} · ${law}${end}`;
}

function showReason(reason: Reason, language: Language): string[] {
  const title = ruleById(reason.rule)?.title[language] ?? "";
  const because = language === "fr" ? reason.becauseFr : reason.because;
  return [
    `${SIGNS[reason.effect]} ${reason.rule}  ${title} (${WORDS[language].status[reason.status]})`,
    `  ${because}`,
    ...reason.sources.map((id) => `    ${showSource(id, language)}`),
    "",
  ];
}

function showSource(id: string, language: Language): string {
  const citation = citationById(id);
  if (!citation) return id;
  const { source, provision } = citation;
  const { knownFrom, read } = WORDS[language];
  const clause = id.slice(id.indexOf(":") + 1);
  return `${source.title}, ${clause}: ${provision.heading} [${knownFrom} ${read[provision.read]}]`;
}

function showConditions(decision: Decision, language: Language): string[] {
  const conditions = language === "fr" ? decision.conditionsFr : decision.conditions;
  if (conditions.length === 0) return [];
  return [WORDS[language].conditions, ...conditions.map((each) => `  ${each}`), ""];
}
