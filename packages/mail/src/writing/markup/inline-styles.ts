import juice from "juice/client";

import { scanHtml, type HtmlListener } from "@consentry/audit";

import { MAX_STYLE_NESTING, MAX_STYLE_WORK } from "../limits.ts";
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
      "The style sheet has too many rules for so many elements.",
    );
    return html;
  }
  try {
    return juice(withoutInnerQuotes(html), {
      preservePseudos: true,
      preserveFontFaces: true,
      removeStyleTags: true,
    });
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

/** Each selector is tried on each element. */
function isAffordable(html: string): boolean {
  let elements = 0;
  let selectors = 0;
  let nesting = 0;
  scanHtml(html, 0, html.length, {
    ...NOTHING,
    startTag: () => void elements++,
    text: (start, end, raw) => {
      if (raw !== "style") return;
      const css = html.slice(start, end);
      selectors += css.match(/[{,]/g)?.length ?? 0;
      nesting = Math.max(nesting, deepest(css));
    },
  });
  return selectors * elements <= MAX_STYLE_WORK && nesting <= MAX_STYLE_NESTING;
}

function deepest(css: string): number {
  let depth = 0;
  let most = 0;
  for (const [brace] of css.matchAll(/[{}]/g)) {
    depth = brace === "{" ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}
