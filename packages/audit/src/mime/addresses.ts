import { decodeEncodedWords } from "./encoded-words.ts";
import { MAX_ADDRESSES } from "./limits.ts";
import { readQuoted, skipComment } from "./parameters.ts";

export interface MailAddress {
  /** Decoded and trimmed; `""` when none is given. */
  readonly name: string;
  /** As written, without brackets; `""` when only a name stands there. */
  readonly address: string;
}

/** What has been read of the address at hand. */
interface Draft {
  /** Words outside brackets; quoted ones are marked, since their `@` makes no address. */
  words: { text: string; isQuoted: boolean; isJoined: boolean }[];
  comment: string;
  angle: string | null;
}

/**
 * Reads a list of addresses (RFC 5322 §3.4): groups opened into their members, comments taken as
 * the name where there is none else, encoded words decoded after the list is taken apart, so that
 * a comma in one parts nothing. Tolerates semicolons between addresses, missing quotes and
 * unclosed brackets. Cut after `MAX_ADDRESSES`; linear; never throws.
 */
export function parseAddressList(value: string): MailAddress[] {
  const found: MailAddress[] = [];
  let draft = emptyDraft();
  const finish = (): void => {
    const address = readDraft(draft);
    if (address && found.length < MAX_ADDRESSES) found.push(address);
    draft = emptyDraft();
  };
  for (let at = 0; at < value.length && found.length < MAX_ADDRESSES;) {
    const char = value[at] as string;
    if (char === "," || char === ";") {
      finish();
      at += 1;
    } else if (char === ":" && isGroupName(draft)) {
      draft = emptyDraft();
      at += 1;
    } else {
      at = readToken(value, at, draft);
    }
  }
  finish();
  return found;
}

function emptyDraft(): Draft {
  return { words: [], comment: "", angle: null };
}

/** `Friends: a@example.org;` has a name before its colon, `mailto:a@example.org` has not. */
function isGroupName({ words, angle }: Draft): boolean {
  return angle === null && !words.some(({ text, isQuoted }) => !isQuoted && text.includes("@"));
}

function readToken(value: string, start: number, draft: Draft): number {
  const char = value[start] as string;
  if (char === '"') {
    const { content, next } = readQuoted(value, start);
    draft.words.push({ text: content, isQuoted: true, isJoined: touches(value, start) });
    return next;
  }
  if (char === "(") {
    const next = skipComment(value, start);
    draft.comment ||= value.slice(start + 1, next - 1);
    return next;
  }
  if (char === "<") return readAngle(value, start, draft);
  if (/\s/u.test(char)) return start + 1;
  const end = findEnd(value, start);
  draft.words.push({
    text: value.slice(start, end),
    isQuoted: false,
    isJoined: touches(value, start),
  });
  return end;
}

function touches(value: string, start: number): boolean {
  return start > 0 && !/[\s,;:<>()]/u.test(value[start - 1] as string);
}

/** An unclosed bracket ends where the next address begins. */
function readAngle(value: string, start: number, draft: Draft): number {
  let at = start + 1;
  while (at < value.length && !/[<>,;]/u.test(value[at] as string)) {
    at = value[at] === '"' ? readQuoted(value, at).next : at + 1;
  }
  const address = value.slice(start + 1, at).replaceAll(/\s+/gu, "");
  draft.angle ??= address;
  return value[at] === ">" ? at + 1 : at;
}

function findEnd(value: string, start: number): number {
  let at = start + 1;
  while (at < value.length && !/[\s,;:<("]/u.test(value[at] as string)) at += 1;
  return at;
}

function readDraft({ words, comment, angle }: Draft): MailAddress | null {
  if (angle !== null) return named(joinWords(words) || comment, angle);
  const bare = words.findIndex(({ text, isQuoted }) => !isQuoted && text.includes("@"));
  if (bare === -1) {
    const name = joinWords(words);
    return name === "" ? null : named(name, "");
  }
  // A quoted local part stands right before its `@` (RFC 5322 §3.4.1).
  const word = words[bare];
  const before = words[bare - 1];
  const isQuotedLocal = word?.isJoined === true && before?.isQuoted === true;
  const first = isQuotedLocal ? bare - 1 : bare;
  const address = `${isQuotedLocal ? JSON.stringify(before.text) : ""}${word?.text ?? ""}`;
  const others = words.filter((_, index) => index < first || index > bare);
  return named(joinWords(others) || comment, address);
}

function named(name: string, address: string): MailAddress {
  return { name: decodeEncodedWords(name).trim(), address: address.trim() };
}

function joinWords(words: Draft["words"]): string {
  return words
    .map(({ text, isJoined }, index) => (index === 0 || isJoined ? text : ` ${text}`))
    .join("")
    .trim();
}
