import type { TextPartState } from "../document.ts";

/** Fewer words than this say nothing on their own, unless the HTML says no more. */
const MIN_WORDS = 12;

/**
 * A text part repeats at least this share of the words of the HTML, or it is an excuse. Honest ones
 * repeated a half and more in labelled mail, excuses with a long footer up to a third.
 */
const MIN_SHARE = 0.4;

/** Below this, the HTML itself is too short to compare with. */
const MIN_HTML_WORDS = 10;

/** Enough to know what a mail says; a longer one is compared on its beginning. */
const MAX_COMPARED = 12_000;

/** What a text part says when nobody wrote one. */
const PLACEHOLDER =
  /plain[- ]text version (?:is )?not available|(?:use|need|requires?|enable) (?:an? )?html|html[- ](?:version|enabled|capable|compatible|e-?mail)|(?:does|do) not support html|view (?:this|the) (?:message|e-?mail|newsletter) in|kein(?:e)? html|html-?(?:darstellung|format|mail|fähig)|kan geen html|geen html|ne supporte pas (?:le )?html|au format html|en html|formato html|não suporta html|(?:mail|e-?mail)[ -]?(?:client|programm?a?|reader|software|viewer)\b.{0,40}(?:cannot|can(?:'|’)?t|unable|does not|nicht|kein|geen|kan)|(?:cliente|programa|client|logiciel) de (?:correo|e-?mail|messagerie|courriel)\b.{0,40}(?:não|no|ne) (?:pode|puede|peut)/i;

/** A part that begins with the excuse is one, even when a footer follows. */
const OPENING_LENGTH = 300;

/** Where the HTML says hardly more than a picture and a footer, an excuse may repeat most of it. */
const OPENING_MAX_SHARE = 0.9;

/**
 * Whether the plain-text alternative says what the HTML says. `hollow`: it holds next to nothing,
 * an excuse, or a small part of the words. Compares words, not their order or sense.
 *
 * @param text   decoded plain text of the alternative; `null` when there is none
 * @param visible decoded visible text of the HTML; `null` when the message has no HTML
 */
export function judgeTextPart(text: string | null, visible: string | null): TextPartState {
  if (text === null) return "missing";
  const said = wordsOf(text);
  if (visible === null) return said.count > 0 ? "present" : "hollow";
  const wanted = wordsOf(visible);
  const { size } = wanted.distinct;
  if (said.count < MIN_WORDS) return size > said.count * 2 ? "hollow" : "present";
  let repeated = 0;
  for (const word of wanted.distinct) if (said.distinct.has(word)) repeated++;
  if (PLACEHOLDER.test(text.slice(0, OPENING_LENGTH))) {
    return repeated < size * OPENING_MAX_SHARE ? "hollow" : "present";
  }
  if (size < MIN_HTML_WORDS) return "present";
  return repeated < size * MIN_SHARE ? "hollow" : "present";
}

interface Words {
  readonly count: number;
  /** Words as numbers: two that share one are a word too many alike, which harms nobody. */
  readonly distinct: ReadonlySet<number>;
}

const COLON = 0x3a;
const SLASH = 0x2f;

/**
 * Runs of two or more letters and digits, URLs left out; beyond ASCII every character counts as a
 * letter. Capitals count as small letters.
 */
function wordsOf(text: string): Words {
  const end = Math.min(text.length, MAX_COMPARED);
  const distinct = new Set<number>();
  RECENT.fill(0);
  let count = 0;
  let hash = 0;
  let length = 0;
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 0;
    const letter = code < FIRST_ACCENTED ? (LETTERS[code] as number) : code;
    if (letter !== 0) {
      hash = (Math.imul(hash, 31) + letter) | 0;
      length++;
      continue;
    }
    const isScheme = code === COLON && i + 1 < end && text.charCodeAt(i + 1) === SLASH;
    if (length >= 2 && !isScheme) {
      count++;
      if (RECENT[hash & RECENT_MASK] !== hash || hash === 0) {
        RECENT[hash & RECENT_MASK] = hash;
        distinct.add(hash);
      }
    }
    if (isScheme) i = endOfUrl(text, i, end);
    hash = 0;
    length = 0;
  }
  return { count, distinct };
}

/** Words just met, at places of their own: most words of a mail repeat, and need not be added. */
const RECENT = new Int32Array(1024);
const RECENT_MASK = RECENT.length - 1;

/** From here on every character counts as a letter: `À`. */
const FIRST_ACCENTED = 0xc0;

/** Characters before it as small letters and digits; 0 for everything between words. */
const LETTERS = Uint8Array.from({ length: FIRST_ACCENTED }, (_, code) => {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return isLetter ? code : 0;
});

function endOfUrl(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) > 0x20) at++;
  return at;
}
