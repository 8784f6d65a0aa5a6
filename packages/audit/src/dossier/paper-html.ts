import { assertNever } from "@consentry/kernel";
import { escapeAttribute, escapeText } from "entities/escape";

import type { Block, Paper, Span, Statement } from "./paper.ts";

/** Nothing is loaded and nothing runs, whatever the mail held. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root{color-scheme:light}
body{max-width:44rem;margin:2.5rem auto;padding:0 1.5rem;color:#12211f;background:#fff;font:1rem/1.55 Georgia,"Liberation Serif",serif}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}h3{font-size:1rem;margin-bottom:.25rem}
p{white-space:pre-line}li{margin-bottom:.5rem}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem}dt{color:#4a5a57}dd{margin:0;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}code,pre{font-family:ui-monospace,"Liberation Mono",Menlo,monospace;font-size:.85em}
figure{margin:.5rem 0 1rem}figcaption{color:#4a5a57;font-size:.85rem}
pre{margin:.25rem 0;padding:.6rem;border-left:3px solid #12211f;background:#f3f5f3;white-space:pre-wrap;overflow-wrap:anywhere}
pre mark{background:#fbeae7;color:inherit}mark.own{background:#fff2b3;color:inherit}
svg{max-width:100%;height:auto}
@media print{body{max-width:none;margin:0;font-size:11pt}h2,h3,figcaption{break-after:avoid}}`;

/** Writes a paper as one HTML file that can be edited in any word processor. */
export function paperHtml({ language, title, blocks }: Paper, drawing = ""): string {
  const body = blocks.map(blockHtml).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escapeText(title)}</h1>
${drawing}${body}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const tag = block.level === 1 ? "h2" : `h${block.level}`;
      return `<${tag}>${escapeText(block.text)}</${tag}>`;
    }
    case "text":
      return `<p>${spansHtml(block)}</p>`;
    case "list": {
      const tag = block.isNumbered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${spansHtml(item)}</li>`).join("\n");
      return `<${tag}>\n${items}\n</${tag}>`;
    }
    case "facts": {
      const rows = block.rows.map(
        ([label, value]) => `<dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd>`,
      );
      return `<dl>\n${rows.join("\n")}\n</dl>`;
    }
    case "quote": {
      const { before, here, after } = block.excerpt;
      const source = `${escapeText(before)}<mark>${escapeText(here)}</mark>${escapeText(after)}`;
      const reads = block.reads === null ? "" : `<code>→ ${escapeText(block.reads)}</code>`;
      return `<figure><figcaption>${escapeText(block.caption)}</figcaption><pre>\n${source}</pre>${reads}</figure>`;
    }
    case "page":
      return "";
    default:
      return assertNever(block);
  }
}

function spansHtml({ spans }: Statement): string {
  return spans.map(spanHtml).join("");
}

function spanHtml({ text, kind }: Span): string {
  const escaped = escapeText(text);
  if (kind === "own") return `<mark class="own">${escaped}</mark>`;
  if (kind === "strong") return `<b>${escaped}</b>`;
  return kind === "code" ? `<code>${escaped}</code>` : escaped;
}
