import type { Part } from "../mime/message.ts";

/**
 * The plain-text parts that a reader may have instead of the HTML: those in one
 * `multipart/alternative` with it, or all inline text where a message has no HTML. A footer that a
 * mailing list put beside an HTML message is no alternative to it.
 */
export function alternativeText(parts: readonly Part[]): readonly Part[] {
  const texts = parts.filter(isInlineText);
  const html = parts.filter(
    ({ type, disposition }) => type === "text/html" && disposition !== "attachment",
  );
  if (html.length === 0) return texts;
  const alternatives = texts.filter((text) => html.some((page) => areAlternatives(text, page)));
  if (alternatives.length > 0) return alternatives;
  // Text and HTML one after the other, without the word "alternative": a reader sees both.
  const first = html[0];
  return texts.filter((text) => first !== undefined && text.start < first.start);
}

function isInlineText({ type, disposition, isContainer }: Part): boolean {
  return type === "text/plain" && disposition !== "attachment" && !isContainer;
}

function areAlternatives(text: Part, page: Part): boolean {
  for (let at: Part | null = text.parent; at !== null; at = at.parent) {
    if (!isWithin(page, at)) continue;
    return at.type === "multipart/alternative" || at.type === "multipart/related";
  }
  return false;
}

function isWithin(part: Part, container: Part): boolean {
  for (let at: Part | null = part.parent; at !== null; at = at.parent)
    if (at === container) return true;
  return false;
}
