import type { Gap, Variant } from "./variant.ts";

/**
 * Whether what was filled into a gap holds no address but the author's and those placed there by
 * us. What surrounds the gap counts too: half an address may stand before it.
 *
 * What comes from the reader's record is escaped and so no link in markup; but mail programs make
 * links of what looks like one, and an address that differs by reader identifies. It cannot be
 * made harmless for sure (programs link bare names too), so there is no such mail. What has
 * neither a scheme nor a leading `www.` passes: a firm may be called `Example.com`.
 */
export function holdsOnlyKnownAddresses(
  { part, before, after }: Gap,
  filled: string,
  { variant, placed }: { readonly variant: Variant; readonly placed: readonly string[] },
): boolean {
  const text = before + filled + after;
  if (!LOOKS_LIKE_ADDRESS.test(text)) return true;
  const read = part === "html" ? withoutEntities(text) : text;
  const isKnown = (address: string): boolean =>
    variant.known.has(address) || placed.includes(address);
  return read
    .split(APART)
    .every(
      (word) =>
        holdsKnown(word, isKnown) || word.split(")").every((one) => holdsKnown(one, isKnown)),
    );
}

const LOOKS_LIKE_ADDRESS = /:\/\/|\bwww\./i;

const SCHEME_LETTER = /[a-z\d+.-]/i;
const APART = /[\s"'<>]/;
const SENTENCE_END = /[.,;:!?)\]}]/;

/** Whether the address in a word is known, as it stands or without what ends a sentence. */
function holdsKnown(word: string, isKnown: (address: string) => boolean): boolean {
  const sign = word.search(LOOKS_LIKE_ADDRESS);
  if (sign < 0) return true;
  let start = sign;
  while (start > 0 && SCHEME_LETTER.test(word[start - 1] ?? "")) start--;
  let end = word.length;
  while (end > start && SENTENCE_END.test(word[end - 1] ?? "")) end--;
  return isKnown(word.slice(start)) || isKnown(word.slice(start, end));
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
