import {
  DOMAIN_WORDS,
  MOST_LOOKUPS,
  sayRemark,
  type Check,
  type CheckedDomain,
  type CheckState,
  type DomainLanguage,
  type SpfTree,
} from "@consentry/platform";

import { visible } from "../terminal/visible.ts";

const SIGNS: Readonly<Record<CheckState, string>> = {
  good: "+",
  improve: "~",
  wrong: "!",
  unknown: "?",
};

const HEADS = {
  en: {
    spf: "What SPF leads to",
    rules: "Rules of large mailboxes",
    from: "since",
    above: "above",
  },
  fr: {
    spf: "Où mène SPF",
    rules: "Règles des grandes messageries",
    from: "depuis",
    above: "au-delà de",
  },
} as const;

/** What was found of a domain, for a terminal: what is there, what should be, what to paste. */
export function domainText(checked: CheckedDomain, language: DomainLanguage): string {
  const words = DOMAIN_WORDS[language];
  const heads = HEADS[language];
  const lines = [
    `${visible(checked.domain)}: ${words.states[checked.state]}`,
    ...checked.checks.flatMap((check) => ["", ...ofCheck(check, language)]),
    ...checked.spf.flatMap(({ tree, lookups }) => [
      "",
      `${heads.spf} (${lookups}/${MOST_LOOKUPS})`,
      ...ofTree(tree, 1),
    ]),
    "",
    heads.rules,
    ...checked.providers.map(({ provider, demand, appliesFrom, above, state }) => {
      const limits = above === null ? "" : `, ${heads.above} ${above}/24 h`;
      return `  ${SIGNS[state]} ${provider}: ${words.demands[demand]} (${heads.from} ${appliesFrom}${limits})`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function ofCheck({ name, about, state, found, remarks, record }: Check, language: DomainLanguage) {
  const { checks, states } = DOMAIN_WORDS[language];
  const of = about === null ? "" : ` ${visible(about)}`;
  return [
    `${SIGNS[state]} ${checks[name].title}${of}: ${states[state]}`,
    ...found.map((text) => `    ${visible(text)}`),
    ...remarks.flatMap((remark) => {
      const { is, should } = sayRemark(remark, language);
      return [`  ${visible(is)}`, ...(should === null ? [] : [`  → ${visible(should)}`])];
    }),
    ...(record === null
      ? []
      : [`  ${visible(record.name)}  ${record.type}  ${visible(record.value)}`]),
  ];
}

/** Deeper than receivers follow nobody has to read. */
const DEEPEST_SHOWN = 12;

function ofTree({ domain, terms, problem }: SpfTree, depth: number): readonly string[] {
  const before = "  ".repeat(depth);
  const head = `${before}${visible(domain)}${problem === null ? "" : ` (${problem})`}`;
  if (depth > DEEPEST_SHOWN) return [head];
  return [
    head,
    ...terms.flatMap(({ term, lookups, isVoid, leadsTo }) => [
      `${before}  ${visible(term.text)}${lookups > 0 ? `  [${lookups}]` : ""}${isVoid ? "  ∅" : ""}`,
      ...(leadsTo === null ? [] : ofTree(leadsTo, depth + 2)),
    ]),
  ];
}
