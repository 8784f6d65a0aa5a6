import type { Gap, Variant } from "./variant.ts";

/** Stands in what is checked for an address that an author or we put there. */
export const PLACED = "\ufffc";

/**
 * Whether what was filled into a gap holds no address but the author's and ours. What surrounds
 * the gap counts too: half an address may stand before it, and what comes from the reader may not
 * make one longer.
 *
 * What comes from the reader's record is escaped and so no link in markup; but mail programs make
 * links of what looks like one, and an address that differs by reader identifies. It cannot be
 * made harmless for sure (programs link bare names too), so there is no such mail. What has
 * neither a scheme nor a leading `www.` passes: a firm may be called `Example.com`.
 *
 * @param filled with `PLACED` for each address that stands in a place for one
 */
export function holdsOnlyKnownAddresses(
  { part, before, after }: Gap,
  filled: string,
  known: Variant["known"],
): boolean {
  const text = before + filled + after;
  if (!LOOKS_LIKE_ADDRESS.test(text)) return true;
  const words = (part === "html" ? withoutEntities(text) : text).split(APART);
  return words.every(
    (word) =>
      holdsKnown(word, known) || word.split(")").every((inStyle) => holdsKnown(inStyle, known)),
  );
}

const LOOKS_LIKE_ADDRESS = /:\/\/|\bwww\.|\ufffc/i;

const SCHEME_LETTER = /[a-z\d+.-]/i;
const LETTER = /[\p{L}\p{N}]/u;
const APART = /[\s"'<>]/;
const SENTENCE_END = /[.,;:!?)\]}]/;

/** Whether the address in a word is known, as it stands or without what ends a sentence. */
function holdsKnown(word: string, known: Variant["known"]): boolean {
  const sign = word.search(LOOKS_LIKE_ADDRESS);
  if (sign < 0) return true;
  let end = word.length;
  while (end > sign && SENTENCE_END.test(word[end - 1] ?? "")) end--;
  if (word[sign] === PLACED) {
    return word.slice(sign, end) === PLACED && !LETTER.test(word.slice(0, sign));
  }
  let start = sign;
  while (start > 0 && SCHEME_LETTER.test(word[start - 1] ?? "")) start--;
  return known.has(word.slice(start)) || known.has(word.slice(start, end));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
};

function withoutEntities(html: string): string {
  return html.replaceAll(/&(?:amp|quot|lt|gt|#3[49]);/g, (entity) => ENTITIES[entity] ?? entity);
}
