import { MEASURE_PURPOSES, type MeasurePurpose } from "../question/vocabulary.ts";
import { BASELINE } from "../rules/jurisdictions.ts";
import type { Rule, Subject } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import { blocks, GENERATED, table } from "./markdown.ts";
import { COUNTRIES, NEEDS, period, STATUSES } from "./words.ts";

/** One jurisdiction: what sending and measuring ask for, with the rule behind each cell. */
export function jurisdictionPage(jurisdiction: string): string {
  const name = COUNTRIES[jurisdiction] ?? jurisdiction;
  return blocks(
    `# ${name}`,
    GENERATED,
    "[All rules](README.md) · Where this table is silent, [the baseline](EU.md) answers.",
    "## Sending and sharing",
    table(
      ["who, and what", "asks for", "applies", "standing", "rule"],
      sendRules(jurisdiction).map(sendRow),
    ),
    "## Measuring",
    table(["what for", "asks for", "applies", "standing", "rule"], measureRows(jurisdiction)),
    "Rules of every jurisdiction (suppression, identity, origin of the address, information) come on top: see [all rules](README.md).",
  );
}

export function linkTo({ id }: Pick<Rule, "id">): string {
  return `[${id}](rules/${id}.md)`;
}

function sendRules(jurisdiction: string): readonly Rule[] {
  return RULES.filter(
    (rule) =>
      rule.jurisdiction === jurisdiction &&
      (rule.subject.act === "send" || rule.subject.act === "share"),
  );
}

function sendRow(rule: Rule): string[] {
  const who = `${rule.title.en}${subjectOf(rule.subject)}`;
  return [who, NEEDS[rule.need], period(rule), STATUSES[rule.status], linkTo(rule)];
}

function subjectOf({ channels, relations }: Subject): string {
  const few = [channels, relations].filter((words) => words && words.length <= 3);
  const words = few.flatMap((each) => each ?? []);
  return words.length === 0 ? "" : ` _(${words.join(", ")})_`;
}

function measureRows(jurisdiction: string): string[][] {
  return MEASURE_PURPOSES.flatMap((purpose) =>
    rulesFor(purpose, jurisdiction).map((rule) => [
      `\`${purpose}\``,
      NEEDS[rule.need],
      period(rule),
      STATUSES[rule.status],
      linkTo(rule),
    ]),
  );
}

function rulesFor(purpose: MeasurePurpose, jurisdiction: string): readonly Rule[] {
  const about = RULES.filter(
    ({ role, subject }) => role === "ground" && subject.purposes?.includes(purpose),
  );
  const of = (table: string): Rule[] =>
    about.filter((rule) => rule.jurisdiction === table || rule.jurisdiction === "any");
  return of(jurisdiction).some((rule) => rule.jurisdiction !== "any")
    ? of(jurisdiction)
    : of(BASELINE);
}
