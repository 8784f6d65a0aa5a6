import juice from "juice/client";

import { scanHtml, type HtmlListener } from "@consentry/audit";

import {
  MAX_SHEETS,
  MAX_STYLE,
  MAX_STYLE_BRACKETS,
  MAX_STYLE_NESTING,
  MAX_STYLE_WORK,
} from "../limits.ts";
import type { Problems } from "../problems.ts";
import { edited, type Edit } from "../sourced.ts";

// Template languages that are not ours: what looks like them is an author's text, and the search
// for their ends is quadratic.
for (const name of Object.keys(juice.codeBlocks)) delete juice.codeBlocks[name];

const SOURCE_START = { part: "source", line: 1, column: 1 } as const;

/**
 * The document with its rules written into its elements, for programs that read no style sheet.
 * What can only stand in a sheet stays there: conditions on the screen, faces, states. Nothing is
 * fetched, `@import` is left out. Sheets with `data-embed` are left alone. A document without sheets
 * comes back byte for byte.
 */
export function inlineStyles(html: string, problems: Problems): string {
  if (!/<style/i.test(html)) return html;
  if (!isAffordable(html)) {
    problems.add(
      "markup",
      SOURCE_START,
      "The styles have too many rules for so many elements, or too much within each other.",
    );
    return html;
  }
  try {
    const inlined = juice(withoutInnerQuotes(html), {
      preservePseudos: true,
      preserveFontFaces: true,
      removeStyleTags: true,
    });
    // One within a comment for other programs is not looked at, and keeps the word.
    return inlined.replaceAll("<style data-embed", "<style");
  } catch {
    problems.add("markup", SOURCE_START, "The style sheet cannot be read: look at its brackets.");
    return html;
  }
}

/** The library writes every value between double quotes, and what is in it as it is. */
function withoutInnerQuotes(html: string): string {
  const edits: Edit[] = [];
  scanHtml(html, 0, html.length, {
    ...NOTHING,
    startTag: ({ attributes, attributeCount }) => {
      for (let index = 0; index < attributeCount; index++) {
        const [start = 0, end = 0] = attributes.slice(index * 4 + 2, index * 4 + 4);
        const value = html.slice(start, end);
        if (!value.includes('"')) continue;
        edits.push({ start, end, text: value.replaceAll('"', "&quot;") });
      }
    },
  });
  return edited(html, edits).text;
}

const NOTHING: HtmlListener = {
  startTag: () => undefined,
  endTag: () => undefined,
  text: () => undefined,
  comment: () => undefined,
};

/** Each selector is tried on each element, and each sheet is looked for in all of them. */
function isAffordable(html: string): boolean {
  let elements = 0;
  let sheets = 0;
  const styles: string[] = [];
  scanHtml(html, 0, html.length, {
    ...NOTHING,
    startTag: ({ name }) => {
      elements++;
      if (name === "style") sheets++;
    },
    text: (start, end, raw) => {
      if (raw === "style") styles.push(html.slice(start, end));
    },
  });
  const css = styles.join("\n");
  const selectors = css.match(/[{,]/g)?.length ?? 0;
  return (
    sheets <= MAX_SHEETS &&
    css.length <= MAX_STYLE &&
    selectors * elements <= MAX_STYLE_WORK &&
    deepest(css, "{", "}") <= MAX_STYLE_NESTING &&
    deepest(css, "(", ")") <= MAX_STYLE_BRACKETS
  );
}

function deepest(css: string, open: string, close: string): number {
  let depth = 0;
  let most = 0;
  for (const character of css) {
    if (character === open) most = Math.max(most, ++depth);
    else if (character === close) depth = Math.max(0, depth - 1);
  }
  return most;
}
