import type { AuditDocument } from "../document.ts";
import { decodeBody } from "../mime/body.ts";
import { readMessage, type Part } from "../mime/message.ts";
import { byteText } from "../references/byte-text.ts";
import { drawHtml } from "./draw-html.ts";
import { drawText } from "./draw-text.ts";
import { embeddedPictures } from "./embedded-pictures.ts";
import { locatedLinks, locatedReferences } from "./located.ts";
import { ENGLISH, Marks, type MarkId, type MarkWords } from "./marks.ts";
import { page } from "./page.ts";

export type { MarkId, MarkWords } from "./marks.ts";

export interface Annotated {
  /** A whole document: static, without scripts, forms, links or any remote address. */
  readonly html: string;
  /** Marks in the order they stand in the copy. */
  readonly marks: readonly MarkId[];
}

export interface AnnotateOptions {
  /** Drawn stronger than the others. */
  readonly chosen?: MarkId;
  /** English when left out. */
  readonly words?: MarkWords;
}

/**
 * Draws the message so that what it hides can be seen: every remote thing is replaced by a marked
 * box, every counted link by its text and a mark. The copy asks nothing of any server; show it in
 * a sandboxed frame all the same. Styles are kept only as far as they cannot load or cover things.
 */
export function annotate(
  bytes: Uint8Array,
  document: AuditDocument,
  options: AnnotateOptions = {},
): Annotated {
  const parsed = readMessage(bytes);
  const parts = parsed.ok ? parsed.value.parts : [];
  const part = parts.find(isPage) ?? parts.find(({ type }) => type === "text/plain");
  if (!part) return { html: page("", ""), marks: [] };
  const marks = new Marks(options.words ?? ENGLISH, options.chosen);
  const body = decodeBody(bytes, part);
  const source = byteText(body.bytes, part.charset);
  const links = locatedLinks(document.links, part.path);
  if (!isPage(part)) {
    return { html: page("", drawText(source, body, links, marks)), marks: marks.drawn };
  }
  const references = locatedReferences(document.references, part.path);
  const pictures = embeddedPictures(bytes, parts);
  const drawn = drawHtml({ source, body, references, links, pictures }, marks);
  const placeless = document.references.flatMap((reference, index) => {
    const mark: MarkId = `r${index}`;
    return reference.tracker && !drawn.drawn.has(mark) ? marks.box(reference, mark, "") : [];
  });
  return {
    html: page(drawn.styles, marks.strip(placeless) + drawn.body),
    marks: marks.drawn,
  };
}

function isPage({ type, disposition }: Part): boolean {
  return type === "text/html" && disposition !== "attachment";
}
