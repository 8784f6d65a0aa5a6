import { readQuoted, skipComment } from "../mime/parameters.ts";

/** One clause between semicolons: `dkim=pass header.d=example.org`, as words of `name=value`. */
export type Clause = readonly string[];

/**
 * Splits a field such as Authentication-Results (RFC 8601 §2.2) at its semicolons and blanks.
 * Comments are dropped, quotes taken off, `a = b` joined to `a=b`. Linear; never throws.
 */
export function clausesIn(text: string): readonly Clause[] {
  const clauses: string[][] = [];
  let words: string[] = [];
  let word = "";
  const endWord = (): void => {
    if (word !== "") words.push(word);
    word = "";
  };
  for (let at = 0; at < text.length;) {
    const char = text[at] as string;
    if (char === '"') {
      const { content, next } = readQuoted(text, at);
      word += content;
      at = next;
    } else if (char === "(") {
      at = skipComment(text, at);
    } else if (char === ";") {
      endWord();
      clauses.push(words);
      words = [];
      at += 1;
    } else if (isBlank(char)) {
      at = afterBlanks(text, at);
      const isJoined = text[at] === "=" || (word.endsWith("=") && isNameAlone(word));
      if (!isJoined) endWord();
    } else {
      word += char;
      at += 1;
    }
  }
  endWord();
  clauses.push(words);
  return clauses;
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\r" || char === "\n";
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text[at] as string)) at += 1;
  return at;
}

/** `header.b=` waits for its value; `header.b=abc=` has one that ends so. */
function isNameAlone(word: string): boolean {
  return word.indexOf("=") === word.length - 1;
}

/** `name=value` taken apart at its first sign; `null` for a word without one. */
export function pairIn(word: string): readonly [name: string, value: string] | null {
  const equals = word.indexOf("=");
  return equals < 1 ? null : [word.slice(0, equals).toLowerCase(), word.slice(equals + 1)];
}
