import { RULES_VERSION } from "../decision/rules-version.ts";
import { JURISDICTIONS } from "../rules/jurisdictions.ts";
import type { Rule } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import { SOURCES } from "../sources/registry.ts";
import type { Source } from "../sources/source.ts";
import { linkTo } from "./jurisdiction-page.ts";
import { blocks, bullets, GENERATED, table } from "./markdown.ts";
import { OPEN_QUESTIONS } from "./open-questions.ts";
import { COUNTRIES, NEEDS, period, READ, STATUSES } from "./words.ts";

/** The way in: jurisdictions, every rule, every source, and what is open. */
export function indexPage(): string {
  return blocks(
    "# The law, as Consentry reads it",
    GENERATED,
    `Rules last read against their sources on ${RULES_VERSION}. They are data, not legal advice: each says what it rests on and how well that was read, and the contested ones say so.`,
    "## By jurisdiction",
    bullets(JURISDICTIONS.map((each) => `[${COUNTRIES[each] ?? each}](${each}.md)`)),
    "[How long what is kept](retention.md) · [When texts may leave, and what they must hold](texts.md)",
    ...[...JURISDICTIONS, "any"].map(ruleList),
    "## Open questions",
    bullets(Object.entries(OPEN_QUESTIONS).map(([id, text]) => `**${id}.** ${text}`)),
    "## Sources",
    table(["source", "id", "identifier", "known from"], SOURCES.map(sourceRow)),
  );
}

function ruleList(jurisdiction: string): string {
  const rules = RULES.filter((rule) => rule.jurisdiction === jurisdiction);
  return blocks(
    `## Rules: ${COUNTRIES[jurisdiction] ?? jurisdiction}`,
    table(["rule", "", "asks for", "applies", "standing"], rules.map(ruleRow)),
  ).trimEnd();
}

function ruleRow(rule: Rule): string[] {
  return [linkTo(rule), rule.title.en, NEEDS[rule.need], period(rule), STATUSES[rule.status]];
}

function sourceRow({ id, title, identifier, permalink, provisions }: Source): string[] {
  const name = permalink?.startsWith("http") ? `[${title}](${permalink})` : title;
  const read = [...new Set(Object.values(provisions).map((each) => READ[each.read]))];
  return [name, `\`${id}\``, identifier, read.join("; ")];
}
