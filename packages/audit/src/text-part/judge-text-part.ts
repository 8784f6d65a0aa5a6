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
const MAX_COMPARED = 40_000;

const URL = /(?:https?:\/\/|www\.|mailto:)\S+/gi;

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
  const words = wordsOf(text.replace(URL, " "));
  if (visible === null) return words.length > 0 ? "present" : "hollow";
  const wanted = new Set(wordsOf(visible.replace(URL, " ")));
  if (words.length < MIN_WORDS) return wanted.size > words.length * 2 ? "hollow" : "present";
  const said = new Set(words);
  let repeated = 0;
  for (const word of wanted) if (said.has(word)) repeated++;
  if (PLACEHOLDER.test(text.slice(0, OPENING_LENGTH))) {
    return repeated < wanted.size * OPENING_MAX_SHARE ? "hollow" : "present";
  }
  if (wanted.size < MIN_HTML_WORDS) return "present";
  return repeated < wanted.size * MIN_SHARE ? "hollow" : "present";
}

/** Runs of two or more letters and digits; beyond ASCII every character counts as a letter. */
function wordsOf(text: string): string[] {
  const lower = text.slice(0, MAX_COMPARED).toLowerCase();
  const words: string[] = [];
  let start = 0;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0;
    const isLetter =
      (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code > 0xbf;
    if (isLetter) continue;
    if (i - start >= 2) words.push(lower.slice(start, i));
    start = i + 1;
  }
  return words;
}
