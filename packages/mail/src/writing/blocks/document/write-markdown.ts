import { assertNever } from "@consentry/kernel";

import type { Block, BlockDocument, Columns, Passage, Run } from "./document.ts";
import { aroundLiquid } from "./liquid-text.ts";

/**
 * What a document says, as Markdown. Its look is left out, and columns stand below each other.
 * Liquid that cannot be read stays as it is written.
 */
export function writeMarkdown({ blocks }: BlockDocument): string {
  return `${blocks
    .map(blockText)
    .filter((text) => text.trim() !== "")
    .join("\n\n")}\n`;
}

function blockText(block: Block | Columns): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${words(block.text.replaceAll("\n", " "))}`;
    case "text":
      return block.content.map(passageText).join("\n\n");
    case "button":
      return linked(words(block.text), block.link);
    case "image": {
      const { source, alt, link } = block;
      const address = source.kind === "carried" ? `cid:${source.image}` : source.url;
      const picture = `!${linked(words(alt), address)}`;
      return link === null ? picture : linked(picture, link);
    }
    case "divider":
      return "---";
    case "spacer":
      return "";
    case "quote": {
      const by = block.by.trim() === "" ? "" : `\n\n${words(block.by)}`;
      return `${words(block.text)}${by}`.replaceAll(/^/gm, "> ");
    }
    case "social":
      return block.links.map(({ name, url }) => linked(words(name), url)).join(" · ");
    case "footer":
      return "{% footer %}";
    case "legal-identity":
    case "why":
    case "unsubscribe":
    case "preferences":
    case "withdraw-measurement": {
      const own = block.words === null ? "" : ` "${block.words}"`;
      return `{% ${block.kind.replaceAll("-", "_")}${own} %}`;
    }
    case "columns":
      return block.columns.flat().map(blockText).join("\n\n");
    default:
      return assertNever(block);
  }
}

function passageText(passage: Passage): string {
  if (passage.kind === "paragraph") return runsText(passage.runs);
  return passage.items
    .map((runs, at) => {
      const mark = passage.kind === "bullets" ? "-" : `${at + 1}.`;
      return `${mark} ${runsText(runs).replaceAll("\n", `\n${" ".repeat(mark.length + 1)}`)}`;
    })
    .join("\n");
}

function runsText(runs: readonly Run[]): string {
  return runs.map(runText).join("");
}

/** Marks stand at the words: beside a space they would be signs. */
function runText({ text, bold, italic, link }: Run): string {
  const inner = text.trim();
  if (inner === "") return text;
  const marks = `${bold ? "**" : ""}${italic ? "*" : ""}`;
  const marked = `${marks}${words(inner)}${marks.split("").toReversed().join("")}`;
  const shown = link ? linked(marked, link) : marked;
  const start = text.indexOf(inner);
  const [before, after] = [text.slice(0, start), text.slice(start + inner.length)];
  return before.replaceAll("\n", LINE_END) + shown + after.replaceAll("\n", LINE_END);
}

/** CommonMark §6.7: a new line within a paragraph. */
const LINE_END = "\\\n";

/** In angle brackets an address may hold everything but these brackets. */
function linked(shown: string, address: string): string {
  const url = address.replaceAll("<", "%3C").replaceAll(">", "%3E");
  return /[\s()]/.test(url) ? `[${shown}](<${url}>)` : `[${shown}](${url})`;
}

/** Signs that Markdown would take for its own stay signs (CommonMark §2.4). */
function words(text: string): string {
  const written = aroundLiquid(text, (plain) =>
    plain
      .replaceAll(/[\\`*_[\]<>#~|&]/g, String.raw`\$&`)
      .replaceAll(/^([-+])(?=\s)/gm, String.raw`\$1`)
      .replaceAll(/^(\d{1,9})([.)])(?=\s)/gm, String.raw`$1\$2`)
      .replaceAll("\n", LINE_END),
  );
  return written.ok ? written.value : text;
}
