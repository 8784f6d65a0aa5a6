import { Marked } from "marked";

import { MAX_EMPHASIS, MAX_INDENT, MAX_MARKDOWN, MAX_MARKDOWN_NESTING } from "../limits.ts";
import type { PartProblems } from "../problems.ts";
import type { Sourced } from "../sourced.ts";
import type { WritingLanguage } from "../writing.ts";
import { readablePage } from "./shell.ts";

const MARKDOWN = new Marked({ gfm: true });

/**
 * Markdown as a whole page. HTML within it stays HTML: it is the author's own, and goes through the
 * same checks as theirs. `null` when it would take too long to read; the problem is told.
 */
export function expandMarkdown(
  source: Sourced,
  language: WritingLanguage,
  problems: PartProblems,
): string | null {
  const { text } = source;
  const tell = (offset: number, message: string): null => {
    problems.add("too-long", source.originOf(offset), message);
    return null;
  };
  if (text.length > MAX_MARKDOWN) {
    return tell(0, `Markdown may have at most ${MAX_MARKDOWN} characters.`);
  }
  const costly = costlyLine(text);
  if (costly !== null) return tell(costly, "This paragraph holds too much emphasis or nesting.");
  return readablePage(MARKDOWN.parse(text, { async: false }), language);
}

/** Where a line begins that nests too deep, or ends a paragraph of too much emphasis. */
function costlyLine(text: string): number | null {
  let at = 0;
  let emphasis = 0;
  for (const line of text.split("\n")) {
    emphasis = line.trim() === "" ? 0 : emphasis + (line.match(/[_*~[\]]/g)?.length ?? 0);
    const opening = /^[\s>]*/.exec(line)?.[0] ?? "";
    const quotes = opening.match(/>/g)?.length ?? 0;
    const isDeep = quotes > MAX_MARKDOWN_NESTING || opening.length > MAX_INDENT;
    if (isDeep || emphasis > MAX_EMPHASIS) return at;
    at += line.length + 1;
  }
  return null;
}
