import type { HeaderField, ParsedMessage } from "../mime/message.ts";
import type { Collected } from "../references/collect-message.ts";
import type { MailingVerdict } from "./comparison.ts";

/** Words that are compared; the rest of a longer text adds nothing. */
const MAX_WORDS = 20_000;

const RUN = 3;

/** Two issues of one newsletter have header and footer in common, a quarter or so of each. */
const ENOUGH_TEXT = 0.5;
const ENOUGH_ITEMS = 0.5;

/** With hardly a word, or hardly a link, the other measure must be surer. */
const ENOUGH_ALONE = 0.7;

/** Where the sender itself names both by one name, a greeting in a short mail makes them no two. */
const ENOUGH_TEXT_NAMED = 0.7;

/** So much of the words is the same content, also where one copy's links all pass a counter. */
const ENOUGH_TEXT_ALONE = 0.9;

/**
 * Says whether two messages were made from one template and one content. Greetings, names and a
 * block more or less leave most of text and links in common; two issues of a series do not.
 */
export function judgeMailing(
  sharedItems: number | null,
  first: Copy,
  second: Copy,
): MailingVerdict {
  const sharedText = shareOf(runsOf(first.collected), runsOf(second.collected));
  const isNamed =
    (sharedText ?? 0) >= ENOUGH_TEXT_NAMED && hasOneName(first.parsed.header, second.parsed.header);
  return { isOne: isNamed || isOne(sharedItems, sharedText), sharedItems, sharedText };
}

interface Copy {
  readonly collected: Collected;
  readonly parsed: Pick<ParsedMessage, "header">;
}

/**
 * The same Feedback-ID names one campaign where a sender sets it so; some name only themselves by
 * it, so the subject must be the same, too.
 */
function hasOneName(first: readonly HeaderField[], second: readonly HeaderField[]): boolean {
  return ["feedback-id", "subject"].every((key) => {
    const [one, other] = [first, second].map((header) =>
      header.find((field) => field.key === key)?.value.trim(),
    );
    return one !== undefined && one !== "" && one === other;
  });
}

function isOne(items: number | null, text: number | null): boolean {
  if (items === null || text === null) return (items ?? text ?? 0) >= ENOUGH_ALONE;
  if (text >= ENOUGH_TEXT_ALONE) return true;
  return items >= ENOUGH_ITEMS && text >= ENOUGH_TEXT;
}

/** Twice what is in both, of all that is in either (Dice). */
function shareOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number | null {
  if (first.size + second.size === 0) return null;
  let both = 0;
  for (const run of first) if (second.has(run)) both++;
  return (2 * both) / (first.size + second.size);
}

/** Every three words that follow one another. Addresses are left out: they are compared apart. */
function runsOf({ visibleText, plainText }: Collected): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of [visibleText, plainText]) {
    const words = wordsIn(text ?? "");
    if (words.length > 0 && words.length < RUN) runs.add(words.join(" "));
    for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(" "));
  }
  return runs;
}

function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (const piece of text.toLowerCase().split(/\s+/)) {
    if (piece.includes("://") || piece.includes("@")) continue;
    for (const word of piece.match(/[\p{L}\p{N}]+/gu) ?? []) words.push(word);
    if (words.length >= MAX_WORDS) break;
  }
  return words;
}
