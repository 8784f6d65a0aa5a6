import { TypeGuards } from "liquidjs";

import { assertNever, err, ok, type Result } from "@consentry/kernel";

import { isBlockName } from "./blocks/block-names.ts";
import { readDocument } from "./blocks/document/read-document.ts";
import { writeMarkdown } from "./blocks/document/write-markdown.ts";
import { liquidEngine } from "./liquid/engine.ts";
import { Marks, type Marked } from "./liquid/marks.ts";
import { tokensOf, type OutputToken, type TagToken } from "./liquid/tokens.ts";
import { ownWords } from "./liquid/tree.ts";
import { expandMarkdown } from "./markup/markdown.ts";
import { expandMjml } from "./markup/mjml.ts";
import { Problems } from "./problems.ts";
import { edited, type Sourced } from "./sourced.ts";
import { deriveText } from "./text/derive-text.ts";
import { sourceText, type SourceText } from "./source-text.ts";
import type {
  Writing,
  WritingLanguage,
  WritingPlace,
  WritingProblem,
  WrittenFormat,
} from "./writing.ts";

/** What a source in another format does not hold any more. */
export const CONVERSION_LOSSES = [
  /** It cannot be taken up as blocks again. */
  "blocks",
  /** Colours, faces and sizes. */
  "look",
  /** Columns stand below each other. */
  "columns",
  /** It is written out as a page: longer, and harder to change by hand. */
  "brevity",
] as const;
export type ConversionLoss = (typeof CONVERSION_LOSSES)[number];

/** `text`: what the plain-text part would say, with its Liquid. */
export const CONVERSION_TARGETS = ["mjml", "html", "markdown", "text"] as const;
export type ConversionTarget = (typeof CONVERSION_TARGETS)[number];

export interface Converted {
  readonly source: string;
  readonly lost: readonly ConversionLoss[];
}

/** Which formats a source can be written as; into any other it would have to be written anew. */
const CONVERSIONS: Readonly<
  Record<Writing["format"], Partial<Record<ConversionTarget, readonly ConversionLoss[]>>>
> = {
  blocks: {
    mjml: ["blocks"],
    html: ["blocks", "brevity"],
    markdown: ["blocks", "look", "columns"],
    text: ["blocks", "look", "columns"],
  },
  mjml: { html: ["brevity"], text: ["look", "columns"] },
  markdown: { html: ["brevity"], text: ["look"] },
  html: { text: ["look", "columns"] },
};

/**
 * Writes a source in another format, with its Liquid as it was. `null` where there is no way from
 * one to the other; the problems, where the source cannot be read.
 */
export function convertWriting(
  writing: Pick<Writing, "format" | "source" | "language">,
  to: ConversionTarget,
): Result<Converted | null, readonly WritingProblem[]> {
  const lost = CONVERSIONS[writing.format][to];
  if (lost === undefined) return ok(null);
  const problems = new Problems();
  const source = sourceText(writing, problems);
  const converted = source && problems.isEmpty ? as(to, source, writing, problems) : null;
  return converted === null ? err(problems.found) : ok({ source: converted, lost });
}

function as(
  to: ConversionTarget,
  source: SourceText,
  { format, source: written, language }: Pick<Writing, "format" | "source" | "language">,
  problems: Problems,
): string | null {
  if (to === "markdown") {
    const document = format === "blocks" ? readDocument(written) : null;
    return document?.ok ? writeMarkdown(document.value) : null;
  }
  if (to === source.format) return source.text;
  return page(source, language, problems, to === "text" ? deriveText : (whole) => whole);
}

/**
 * Written out as HTML while marks stand in the places of Liquid.
 *
 * @param change what is done to it before they become Liquid again
 */
function page(
  source: SourceText,
  language: WritingLanguage,
  problems: Problems,
  change: (html: string) => string,
): string | null {
  const { text, format, placeAt } = source;
  const part = problems.in(placeAt);
  const tokens = tokensOf(text, liquidEngine({ language, write: String, place: () => "" }), part);
  if (!tokens) return null;
  const marks = new Marks([text]);
  const edits = tokens
    .filter((token) => !TypeGuards.isHTMLToken(token))
    .map((token) => {
      const entry = liquidMark(token, placeAt(token.begin));
      return { start: token.begin, end: token.end, text: marks.add(entry) };
    });
  const marked = edited(text, edits);
  const whole = writtenOut(format, marked, { language, marks, part });
  return whole === null ? null : marks.replace(change(whole), asLiquid);
}

function writtenOut(
  format: WrittenFormat,
  marked: Sourced,
  options: Parameters<typeof expandMjml>[1],
): string | null {
  switch (format) {
    case "mjml":
      return expandMjml(marked, options);
    case "markdown":
      return expandMarkdown(marked, options.language, options.part);
    case "html":
      return marked.text;
    default:
      return assertNever(format);
  }
}

/** Our blocks are told from other Liquid: between rows they need a row of their own. */
function liquidMark(token: OutputToken | TagToken, at: WritingPlace): Marked {
  return "args" in token && isBlockName(token.name)
    ? { kind: "block", block: token.name, words: ownWords(token.args), at }
    : { kind: "liquid", token, known: {}, at };
}

function asLiquid(entry: Marked): string | null {
  if (entry.kind === "liquid") return entry.token.getText();
  if (entry.kind === "text") return entry.text;
  if (entry.kind !== "block") return null;
  const { block, words } = entry;
  if (words === null) return `{% ${block} %}`;
  const quote = words.includes('"') ? "'" : '"';
  return `{% ${block} ${quote}${words}${quote} %}`;
}
