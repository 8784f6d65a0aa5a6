import { decodeBody, decodeText } from "@consentry/audit";
import { compile } from "html-to-text";

import { MOST_TEXT } from "./limits.ts";
import type { ReceivedMessage } from "./read-incoming.ts";

/** What a person reads of a message: its text part, else its HTML without the markup. */
export function partText({ parts, bytes }: ReceivedMessage): string {
  const shown = parts.filter(({ disposition }) => disposition !== "attachment");
  const part =
    shown.find(({ type }) => type === "text/plain") ??
    shown.find(({ type }) => type === "text/html");
  if (part === undefined) return "";
  const body = decodeBody(bytes, part).bytes.subarray(0, MOST_TEXT);
  const { text } = decodeText(body, part.charset);
  const plain = part.type === "text/html" ? asLines(text) : text;
  return plain.replaceAll(/\r\n?/g, "\n");
}

const asLines = compile({
  wordwrap: false,
  limits: { maxInputLength: MOST_TEXT, maxDepth: 40 },
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    // What they quote, not what they say.
    { selector: "blockquote", format: "skip" },
  ],
});
