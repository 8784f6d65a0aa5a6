import { assertNever } from "@consentry/kernel";

import { escapeHtml, plainText } from "../liquid/escape.ts";
import type { FixedData } from "../liquid/settle.ts";
import type { WritingLanguage } from "../writing.ts";
import type { BlockWords } from "../words/en.ts";
import { blockWords } from "../words/words.ts";
import type { BlockName } from "./block-names.ts";

/** How a block is written in HTML or in plain text. */
interface Manner {
  readonly escape: (text: string) => string;
  readonly link: (variable: string, words: string) => string;
  readonly lines: (lines: readonly string[]) => string;
  /** Between ways out that stand together. */
  readonly and: string;
  readonly whole: (inside: string) => string;
}

const HTML: Manner = {
  escape: escapeHtml,
  link: (variable, words) =>
    `<a href="{{ links.${variable} }}" style="color:inherit;text-decoration:underline;">${words}</a>`,
  lines: (lines) => lines.join("<br>"),
  and: " &middot; ",
  whole: (inside) => `<span style="font-size:12px;line-height:1.6;">${inside}</span>`,
};

const TEXT: Manner = {
  escape: (text) => text,
  link: (variable, words) => `${words}: {{ links.${variable} }}`,
  lines: (lines) => lines.join("\n"),
  and: "\n",
  whole: (inside) => inside,
};

export interface BlockOptions {
  readonly part: "html" | "text";
  readonly language: WritingLanguage;
  readonly fixed: FixedData;
}

/**
 * One of our blocks as Liquid, ready to be filled in like an author's. It holds text and links
 * alone, so that it may stand wherever a word may.
 *
 * @param words the author's own, instead of ours; before our own where the block says facts
 */
export function blockSource(
  block: BlockName,
  words: string | null,
  { part, language, fixed }: BlockOptions,
): string {
  const manner = part === "html" ? HTML : TEXT;
  const ours = blockWords(language);
  const own = words === null ? null : raw(manner.escape(plainText(words)));
  switch (block) {
    case "legal_identity":
      return manner.lines([...(own === null ? [] : [own]), ...identityLines(fixed, manner)]);
    case "why":
      return own === null ? why(ours, manner) : `${own} ${factsOf(ours)}`;
    case "unsubscribe":
      return manner.link("unsubscribe", own ?? ours.unsubscribe);
    case "preferences":
      return manner.link("preferences", own ?? ours.preferences);
    case "withdraw_measurement":
      return measuredOnly(manner.link("withdraw_measurement", own ?? ours.withdrawMeasurement));
    case "footer":
      return manner.whole(
        manner.lines([why(ours, manner), ...identityLines(fixed, manner), waysOut(ours, manner)]),
      );
    default:
      return assertNever(block);
  }
}

function waysOut(ours: BlockWords, manner: Manner): string {
  const withdraw = manner.link("withdraw_measurement", ours.withdrawMeasurement);
  return [
    manner.link("unsubscribe", ours.unsubscribe),
    manner.link("preferences", ours.preferences),
  ]
    .join(manner.and)
    .concat(measuredOnly(manner.and + withdraw));
}

function identityLines({ organisation }: FixedData, { escape }: Manner): string[] {
  const stated = plainText(organisation["legal_identity"] ?? organisation["name"]);
  return stated.split("\n").map((line) => raw(escape(line.trim())));
}

/** Why somebody has this mail: where the address is from and since when, as far as it is known. */
function why(ours: BlockWords, { escape }: Manner): string {
  const { sourceAndDay, source, unknown } = ours.why;
  const both = escape(sourceAndDay(SOURCE, DAY));
  const one = escape(source(SOURCE));
  const day = `{{ contact.collected_on | date: "${ours.day}" }}`;
  const said = (text: string): string =>
    text.replace(SOURCE, "{{ contact.source }}").replace(DAY, day);
  return `{% if contact.source and contact.collected_on %}${said(both)}{% elsif contact.source %}${said(one)}{% else %}${escape(unknown)}{% endif %}`;
}

/** The facts alone, behind the author's own words. */
function factsOf(ours: BlockWords): string {
  return `{% if contact.source %}({{ contact.source }}{% if contact.collected_on %}, {{ contact.collected_on | date: "${ours.day}" }}{% endif %}){% endif %}`;
}

const SOURCE = "@source@";
const DAY = "@day@";

function measuredOnly(text: string): string {
  return `{% measured %}${text}{% endmeasured %}`;
}

/** Text that is not Liquid, whatever braces it holds. */
function raw(text: string): string {
  return text.replaceAll("{", '{{ "{" }}');
}
