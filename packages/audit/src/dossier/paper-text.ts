import { assertNever } from "@consentry/kernel";

import type { Language } from "../document.ts";
import type { Block, Paper, Statement } from "./paper.ts";
import { colon } from "./punctuation.ts";

/** Lines of a letter as mail programs and typewriters have them. */
const WIDTH = 78;

/** Writes a paper as plain text: no line of a quotation can be taken for one of the letter's own. */
export function paperText({ language, title, blocks }: Paper): string {
  const pieces = [
    title,
    "=".repeat(Math.min(WIDTH, title.length)),
    ...blocks.map((block) => blockText(block, language)),
  ];
  return `${pieces.filter((piece) => piece !== "").join("\n\n")}\n`.replace("\n\n=", "\n=");
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case "heading":
      return block.level === 3
        ? block.text
        : `${block.text}\n${"-".repeat(Math.min(WIDTH, block.text.length))}`;
    case "text":
      return said(block)
        .split("\n")
        .map((line) => wrapped(line, "", ""))
        .join("\n");
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.isNumbered ? `${index + 1}. ` : "- ";
          return wrapped(said(item), mark, " ".repeat(mark.length));
        })
        .join("\n");
    case "facts":
      return block.rows
        .map(([label, value]) => wrapped(value, `${label}${colon(language)} `, "    "))
        .join("\n");
    case "quote": {
      const { before, here, after } = block.excerpt;
      const lines = `${before}${here}${after}`.split("\n").map((line) => `    | ${line}`);
      const reads = block.reads === null ? [] : [`    → ${block.reads}`];
      return [wrapped(block.caption, "    ", "    "), ...lines, ...reads].join("\n");
    }
    case "page":
      return "";
    default:
      return assertNever(block);
  }
}

function said({ spans }: Statement): string {
  return spans.map(({ text }) => text).join("");
}

/** Breaks at blanks only: an address or a digest stays whole. */
function wrapped(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line].join("\n").trimEnd();
}
