import { decodeHTML, decodeHTMLAttribute } from "entities/decode";
import { escapeText } from "entities/escape";

import type { AuditDocument, Link, Place, Reference } from "../document.ts";
import { scanHtml, type HtmlListener, type StartTag } from "../html/scan-html.ts";
import { hidingOf, MAY_HIDE } from "../css/hiding.ts";
import { decodeBody, type DecodedBody } from "../mime/body.ts";
import { readMessage, type Part } from "../mime/message.ts";
import { byteText, type ByteText } from "../references/byte-text.ts";
import {
  ALLOWED_ELEMENTS,
  allowedAttribute,
  DROPPED_WITH_CONTENT,
  harmlessDeclarations,
  harmlessStyleSheet,
} from "./allowed-markup.ts";
import { embeddedPictures } from "./embedded-pictures.ts";
import { MARK_STYLE } from "./mark-style.ts";

/** A mark in the copy: `r2` stands for `references[2]`, `l5` for `links[5]`. */
export type MarkId = `r${number}` | `l${number}`;

export interface Annotated {
  /** A whole document: static, without scripts, forms, links or any remote address. */
  readonly html: string;
  /** Marks in the order they stand in the copy. */
  readonly marks: readonly MarkId[];
}

export interface AnnotateOptions {
  /** Drawn stronger than the others. */
  readonly chosen?: MarkId;
  /** Words on the marks, in the reader's language. */
  readonly words?: MarkWords;
}

export interface MarkWords {
  readonly hiddenImage: string;
  readonly personalPicture: string;
  readonly remoteContent: string;
  readonly trackedLink: string;
  readonly notInPlace: string;
}

const ENGLISH: MarkWords = {
  hiddenImage: "hidden image",
  personalPicture: "picture made for you",
  remoteContent: "picture from",
  trackedLink: "counted link",
  notInPlace: "Loaded without a place of its own:",
};

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
  const html = parts.find(
    ({ type, disposition }) => type === "text/html" && disposition !== "attachment",
  );
  const part = html ?? parts.find(({ type }) => type === "text/plain");
  if (!part) return { html: page("", ""), marks: [] };
  const body = decodeBody(bytes, part);
  const source = byteText(body.bytes, part.charset);
  const drawing = new Drawing(document, part, body, source, options);
  if (html) drawing.drawHtml(embeddedPictures(bytes, parts));
  else drawing.drawText();
  return drawing.finish();
}

class Drawing implements HtmlListener {
  readonly #body: DecodedBody;
  readonly #source: ByteText;
  readonly #words: MarkWords;
  readonly #options: AnnotateOptions;
  readonly #document: AuditDocument;
  readonly #references: readonly Located<Reference>[];
  readonly #links: readonly Located<Link>[];
  /** Marks with their numbers, in the order drawn. */
  readonly #marks = new Map<MarkId, number>();
  readonly #drawn = new Set<number>();
  readonly #open: { name: string; isHidden: boolean; mark: MarkId | null }[] = [];
  #pictures: ReadonlyMap<string, string> = new Map();
  #out = "";
  #styles = "";
  #waiting = "";
  #hiddenDepth = 0;
  #skipping: { name: string; depth: number } | null = null;

  constructor(
    document: AuditDocument,
    part: Part,
    body: DecodedBody,
    source: ByteText,
    options: AnnotateOptions,
  ) {
    this.#document = document;
    this.#body = body;
    this.#source = source;
    this.#options = options;
    this.#words = options.words ?? ENGLISH;
    this.#references = located(document.references, part.path);
    this.#links = located(document.links, part.path);
  }

  drawHtml(pictures: ReadonlyMap<string, string>): void {
    this.#pictures = pictures;
    scanHtml(this.#source.text, 0, this.#source.text.length, this);
    while (this.#open.length > 0) this.#close();
  }

  drawText(): void {
    const { text } = this.#source;
    let at = 0;
    let out = "";
    for (const link of this.#links) {
      const start = this.#find(link.item.at, at);
      if (start < 0) continue;
      out += escapeText(this.#source.decode(at, start));
      const end = Math.min(text.length, start + link.item.at.length);
      const shown = escapeText(this.#source.decode(start, end));
      out += link.item.tracked
        ? this.#linkOpened(link) + shown + this.#linkClosed(link.mark)
        : shown;
      at = end;
    }
    this.#out = `<pre class="cns-text">${out}${escapeText(this.#source.decode(at, text.length))}</pre>`;
  }

  finish(): Annotated {
    const rest = this.#document.references
      .map((reference, index) => ({ reference, index }))
      .filter(({ reference, index }) => reference.tracker && !this.#drawn.has(index))
      .map(({ reference, index }) => this.#box(reference, `r${index}`));
    const head =
      rest.length > 0
        ? `<div class="cns-strip"><span>${escapeText(this.#words.notInPlace)}</span> ${rest.join(" ")}</div>`
        : "";
    return { html: page(this.#styles, head + this.#out), marks: [...this.#marks.keys()] };
  }

  startTag(tag: StartTag): void {
    if (this.#skipping) {
      if (this.#skipping.name === tag.name && !tag.selfClosing) this.#skipping.depth++;
      return;
    }
    const { name } = tag;
    this.#drawReferencesOf(tag);
    if (name === "img" || name === "input" || name === "image") return;
    if (DROPPED_WITH_CONTENT.has(name)) {
      const isRaw = /^(?:script|style|title|iframe|noembed|noframes|xmp|textarea)$/.test(name);
      if (!isRaw && !tag.selfClosing) this.#skipping = { name, depth: 1 };
      return;
    }
    if (!ALLOWED_ELEMENTS.has(name)) return;
    this.#openElement(tag);
  }

  endTag(name: string): void {
    if (this.#skipping) {
      if (this.#skipping.name === name && --this.#skipping.depth === 0) this.#skipping = null;
      return;
    }
    const index = this.#open.findLastIndex((open) => open.name === name);
    if (index < 0) return;
    while (this.#open.length > index) this.#close();
  }

  text(start: number, end: number, raw: string | null): void {
    if (this.#skipping) return;
    if (raw === "style") this.#styles += harmlessStyleSheet(this.#source.decode(start, end));
    if (raw !== null) return;
    const text = this.#source.decode(start, end);
    this.#out += escapeText(text.includes("&") ? decodeHTML(text) : text);
  }

  comment(): void {
    // Conditional comments are for one maker's programs: what they load is listed at the top.
  }

  // --- elements ------------------------------------------------------------------------------

  #openElement(tag: StartTag): void {
    const { name } = tag;
    const link = name === "a" ? this.#linkIn(tag) : undefined;
    const style = this.#attribute(tag, "style");
    const isHidden = style !== undefined && hides(style);
    const attributes = this.#attributesOf(tag, style);
    const isVoid = name === "br" || name === "hr" || name === "wbr" || name === "col";
    this.#out += `<${name === "a" ? "span" : name}${attributes}>`;
    if (isVoid) return;
    const isTracked = link?.item.tracked ?? false;
    if (link && isTracked) this.#out += this.#linkOpened(link);
    if (isHidden) this.#hiddenDepth++;
    this.#open.push({ name, isHidden, mark: link && isTracked ? link.mark : null });
  }

  #close(): void {
    const open = this.#open.pop();
    if (!open) return;
    if (open.mark) this.#out += this.#linkClosed(open.mark);
    this.#out += `</${open.name === "a" ? "span" : open.name}>`;
    if (!open.isHidden) return;
    this.#hiddenDepth--;
    // What stands in a hidden element is shown behind it: there it can be seen.
    if (this.#hiddenDepth === 0) {
      this.#out += this.#waiting;
      this.#waiting = "";
    }
  }

  #attributesOf(tag: StartTag, style: string | undefined): string {
    let out = tag.name === "a" ? ' class="cns-link"' : "";
    for (let i = 0; i < tag.attributeCount; i++) {
      const name = this.#nameAt(tag, i);
      const allowed =
        tag.name === "a" && name === "class" ? null : allowedAttribute(name, this.#valueAt(tag, i));
      if (allowed !== null) out += ` ${allowed}`;
    }
    const css = style === undefined ? "" : harmlessDeclarations(style);
    return css === "" ? out : `${out} style="${css.replaceAll('"', "'")}"`;
  }

  #drawReferencesOf(tag: StartTag): void {
    const picture = tag.name === "img" ? this.#embedded(tag) : null;
    if (picture !== null) {
      const size = ["width", "height"].map((name) => this.#attribute(tag, name) ?? "");
      const attributes = [
        allowedAttribute("width", size[0] ?? ""),
        allowedAttribute("height", size[1] ?? ""),
      ];
      this.#out += `<img alt="" src="${picture}" ${attributes.filter((one) => one !== null && !one.endsWith('""')).join(" ")}>`;
      return;
    }
    for (const reference of this.#within(this.#references, tag)) {
      const index = Number(reference.mark.slice(1));
      if (this.#drawn.has(index)) continue;
      const hiddenByRule = reference.item.because.some((reason) => reason.startsWith("hidden:"));
      if (hiddenByRule && this.#hiddenDepth === 0 && tag.name !== "img") continue;
      this.#drawn.add(index);
      if (tag.name !== "img" && !reference.item.tracker) continue; // a background needs no box
      const box = this.#box(reference.item, reference.mark, this.#sizeOf(tag));
      if (this.#hiddenDepth > 0) this.#waiting += box;
      else this.#out += box;
    }
  }

  #embedded(tag: StartTag): string | null {
    const source = this.#attribute(tag, "src")?.trim() ?? "";
    if (/^cid:/i.test(source)) return this.#pictures.get(source.slice(4)) ?? null;
    return /^data:image\/(?:png|gif|jpe?g|webp);base64,[A-Za-z0-9+/=\s]*$/i.test(source)
      ? source.replace(/\s+/g, "")
      : null;
  }

  #sizeOf(tag: StartTag): string {
    const width = Number.parseInt(this.#attribute(tag, "width") ?? "", 10);
    const height = Number.parseInt(this.#attribute(tag, "height") ?? "", 10);
    const limited = (size: number): number => Math.min(size, 1200);
    return [
      width > 8 ? `width:${limited(width)}px` : "",
      height > 8 ? `min-height:${limited(height)}px` : "",
    ]
      .filter((part) => part !== "")
      .join(";");
  }

  // --- marks ---------------------------------------------------------------------------------

  #box(reference: Reference, mark: MarkId, size = ""): string {
    const host = escapeText(reference.host);
    if (!reference.tracker) {
      const style = size === "" ? "" : ` style="${size}"`;
      return `<span class="cns-box cns-ordinary"${style}>${escapeText(this.#words.remoteContent)} ${host}</span>`;
    }
    this.#marks.set(mark, this.#marks.size + 1);
    const isPicture = reference.class === "personalised-image";
    const what = isPicture ? this.#words.personalPicture : this.#words.hiddenImage;
    const style = isPicture && size !== "" ? ` style="${size}"` : "";
    return `<span id="mark-${mark}" class="cns-box cns-tracker${this.#chosen(mark)}"${style}><b>${this.#marks.get(mark) ?? 0}</b> ${escapeText(what)} → ${host}</span>`;
  }

  #linkOpened(link: Located<Link>): string {
    this.#marks.set(link.mark, this.#marks.size + 1);
    return `<span id="mark-${link.mark}" class="cns-counted${this.#chosen(link.mark)}">`;
  }

  #linkClosed(mark: MarkId): string {
    const number = this.#marks.get(mark) ?? 0;
    return `<sup class="cns-number" title="${escapeText(this.#words.trackedLink)}">${number}</sup></span>`;
  }

  #chosen(mark: MarkId): string {
    return this.#options.chosen === mark ? " cns-chosen" : "";
  }

  // --- places --------------------------------------------------------------------------------

  #linkIn(tag: StartTag): Located<Link> | undefined {
    return this.#within(this.#links, tag)[0];
  }

  /** What stands inside a tag; items are sorted by place, so that a huge message stays linear. */
  #within<T extends { at: Place }>(
    items: readonly Located<T>[],
    tag: StartTag,
  ): readonly Located<T>[] {
    if (items.length === 0) return items;
    const span = this.#source.toSource({ start: tag.start, end: tag.end });
    const { offset, length } = this.#body.rawRange(span.start, span.end);
    const first = firstFrom(items, offset);
    let end = first;
    while ((items[end]?.item.at.offset ?? Infinity) < offset + length) end++;
    return items.slice(first, end);
  }

  /** The place of a link in the decoded text, searched forward from `from`. */
  #find(place: Place, from: number): number {
    const { text } = this.#source;
    let low = from;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = this.#source.toSource({ start: middle, end: middle + 1 });
      if (this.#body.rawRange(span.start, span.end).offset < place.offset) low = middle + 1;
      else high = middle;
    }
    return low < text.length ? low : -1;
  }

  #nameAt(tag: StartTag, index: number): string {
    return this.#source.text
      .slice(tag.attributes[index * 4], tag.attributes[index * 4 + 1])
      .toLowerCase();
  }

  #valueAt(tag: StartTag, index: number): string {
    const start = tag.attributes[index * 4 + 2] ?? 0;
    const end = tag.attributes[index * 4 + 3] ?? 0;
    return decodeHTMLAttribute(this.#source.decode(start, end));
  }

  #attribute(tag: StartTag, name: string): string | undefined {
    for (let i = 0; i < tag.attributeCount; i++) {
      if (this.#nameAt(tag, i) === name) return this.#valueAt(tag, i);
    }
    return undefined;
  }
}

interface Located<T> {
  readonly item: T;
  readonly mark: MarkId;
}

/** The index of the first item at or behind an offset. */
function firstFrom(items: readonly Located<{ at: Place }>[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.item.at.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function located(items: readonly Reference[], part: string): readonly Located<Reference>[];
function located(items: readonly Link[], part: string): readonly Located<Link>[];
function located(items: readonly (Reference | Link)[], part: string): unknown {
  return items
    .map((item, index) => ({ item, mark: `${"class" in item ? "r" : "l"}${index}` }))
    .filter(({ item }) => item.at.part === part)
    .toSorted((a, b) => a.item.at.offset - b.item.at.offset);
}

function hides(style: string): boolean {
  if (!MAY_HIDE.test(style)) return false;
  return style.split(";").some((declaration) => {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const hiding = colon > 0 ? hidingOf(property, declaration.slice(colon + 1)) : null;
    return hiding !== null && hiding !== "overflow-hidden";
  });
}

/** The frame's own policy, for a reader whose browser ignores the sandbox. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function page(styles: string, body: string): string {
  return (
    `<!doctype html><html><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">` +
    `<style>${styles}</style><style>${MARK_STYLE}</style></head><body>${body}</body></html>`
  );
}
