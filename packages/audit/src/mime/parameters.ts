import { joinContinuations } from "./continuations.ts";
import { MAX_COMMENT_DEPTH, MAX_COMMENT_LENGTH, MAX_PARAMETERS } from "./limits.ts";

export interface StructuredValue {
  /** What stands before the first semicolon, trimmed, comments removed; case as written. */
  readonly head: string;
  /** Names in lower case, without prototype; of a repeated name the first counts. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Reads `head; name=value; name="quoted value"` as in Content-Type (RFC 2045 §5.1), with
 * continuations and charsets of RFC 2231 put together. Tolerates stray white space, missing
 * quotes and an unclosed quote. Linear; never throws.
 */
export function parseStructured(text: string): StructuredValue {
  const pieces: (readonly [string, string])[] = [];
  let at = 0;
  let head = "";
  for (let count = 0; at < text.length && count <= MAX_PARAMETERS; count += 1) {
    const piece = readPiece(text, at);
    if (count === 0) head = piece.whole;
    else if (piece.name !== null) pieces.push([piece.name, piece.value]);
    at = piece.next;
  }
  return { head, parameters: joinContinuations(pieces) };
}

interface Piece {
  readonly whole: string;
  readonly name: string | null;
  readonly value: string;
  readonly next: number;
}

/** Reads up to the semicolon that ends a piece; quoted strings and comments may contain it. */
function readPiece(text: string, start: number): Piece {
  let name: string | null = null;
  let content = "";
  let at = start;
  for (; at < text.length && text[at] !== ";";) {
    const char = text[at] as string;
    if (char === '"') {
      const quoted = readQuoted(text, at);
      content += quoted.content;
      at = quoted.next;
    } else if (char === "(" && mayOpenComment(content)) {
      at = skipComment(text, at);
    } else if (char === "=" && name === null) {
      name = content.trim().toLowerCase();
      content = "";
      at += 1;
    } else {
      content += char;
      at += 1;
    }
  }
  const value = content.trim();
  return {
    whole: name === null ? value : name,
    name: name === "" ? null : name,
    value,
    next: at + 1,
  };
}

/** `report(1).pdf` without quotes is a file name; a comment stands where white space may. */
function mayOpenComment(before: string): boolean {
  return before === "" || before.endsWith(" ") || before.endsWith("\t");
}

/** Reads a quoted string from its opening quote; an unclosed one runs to the end. */
export function readQuoted(text: string, start: number): { content: string; next: number } {
  let content = "";
  let at = start + 1;
  for (; at < text.length && text[at] !== '"'; at += 1) {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    content += text[at] as string;
  }
  return { content, next: at + 1 };
}

/** The index after a comment; an unclosed one is no comment, so only its bracket is passed over. */
export function skipComment(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_COMMENT_LENGTH);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    if (depth === 0) return at + 1;
    if (depth > MAX_COMMENT_DEPTH) break;
  }
  return start + 1;
}
