import { decodeHTML } from "entities/decode";
import { escapeText } from "entities/escape";

import { hidingOf, MAY_HIDE } from "../css/hiding.ts";
import type { Link, Reference } from "../document.ts";
import { scanHtml, type HtmlListener, type StartTag } from "../html/scan-html.ts";
import type { DecodedBody } from "../mime/body.ts";
import type { ByteText } from "../references/byte-text.ts";
import { TagReader } from "../references/markup/tag-reader.ts";
import {
  ALLOWED_ELEMENTS,
  allowedAttribute,
  DROPPED_WITH_CONTENT,
  harmlessDeclarations,
  harmlessStyleSheet,
} from "./allowed-markup.ts";
import { locatedWithin, type Located } from "./located.ts";
import type { MarkId, Marks } from "./marks.ts";

export interface HtmlToDraw {
  readonly source: ByteText;
  readonly body: DecodedBody;
  readonly references: readonly Located<Reference>[];
  readonly links: readonly Located<Link>[];
  /** Pictures that travel with the message, by content id, as `data:` URLs. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface DrawnHtml {
  readonly styles: string;
  readonly body: string;
  /** References that got a box of their own. */
  readonly drawn: ReadonlySet<MarkId>;
}

/** Redraws markup from what is allowed, with a box or a mark for what was judged. */
export function drawHtml(html: HtmlToDraw, marks: Marks): DrawnHtml {
  const drawing = new HtmlDrawing(html, marks);
  scanHtml(html.source.text, 0, html.source.text.length, drawing);
  return drawing.finish();
}

interface OpenElement {
  readonly name: string;
  readonly isHidden: boolean;
  readonly mark: MarkId | null;
}

/** The scanner already hands their content over as one text. */
const RAW = /^(?:script|style|title|iframe|noembed|noframes|xmp|textarea)$/;
const EMPTY = new Set(["br", "hr", "wbr", "col"]);
const REPLACED = new Set(["img", "input", "image"]);
const EMBEDDED = /^data:image\/(?:png|gif|jpe?g|webp);base64,[A-Za-z0-9+/=\s]*$/i;
const WIDEST_BOX = 1200;

class HtmlDrawing implements HtmlListener {
  readonly #html: HtmlToDraw;
  readonly #marks: Marks;
  readonly #tag: TagReader;
  readonly #drawn = new Set<MarkId>();
  readonly #open: OpenElement[] = [];
  #out = "";
  #styles = "";
  /** Boxes of hidden elements, shown behind the outermost of them: there they can be seen. */
  #waiting = "";
  #hiddenDepth = 0;
  #skipped: { readonly name: string; depth: number } | null = null;

  constructor(html: HtmlToDraw, marks: Marks) {
    this.#html = html;
    this.#marks = marks;
    this.#tag = new TagReader(html.source);
  }

  finish(): DrawnHtml {
    while (this.#open.length > 0) this.#close();
    return { styles: this.#styles, body: this.#out, drawn: this.#drawn };
  }

  startTag(tag: StartTag): void {
    const { name } = tag;
    if (this.#skipped) {
      if (this.#skipped.name === name && !tag.selfClosing) this.#skipped.depth++;
      return;
    }
    this.#tag.open(tag);
    this.#drawReferences(tag);
    if (DROPPED_WITH_CONTENT.has(name)) {
      if (!RAW.test(name) && !tag.selfClosing) this.#skipped = { name, depth: 1 };
    } else if (ALLOWED_ELEMENTS.has(name) && !REPLACED.has(name)) this.#openElement(tag);
  }

  endTag(name: string): void {
    if (this.#skipped) {
      if (this.#skipped.name === name && --this.#skipped.depth === 0) this.#skipped = null;
      return;
    }
    const index = this.#open.findLastIndex((open) => open.name === name);
    if (index >= 0) while (this.#open.length > index) this.#close();
  }

  text(start: number, end: number, raw: string | null): void {
    if (this.#skipped) return;
    const text = this.#html.source.decode(start, end);
    if (raw === "style") this.#styles += harmlessStyleSheet(text);
    if (raw === null) this.#out += escapeText(text.includes("&") ? decodeHTML(text) : text);
  }

  comment(): void {
    // Conditional comments are for one maker's programs: what they load is listed at the top.
  }

  #openElement(tag: StartTag): void {
    const { name } = tag;
    const link = name === "a" ? locatedWithin(this.#html.links, this.#rangeOf(tag))[0] : undefined;
    const mark = link?.item.tracked ? link.mark : null;
    const style = this.#tag.find("style")?.value ?? "";
    this.#out += `<${shownAs(name)}${this.#attributes(name, style)}>`;
    if (EMPTY.has(name)) return;
    if (mark) this.#out += this.#marks.openLink(mark);
    const isHidden = hides(style);
    if (isHidden) this.#hiddenDepth++;
    this.#open.push({ name, isHidden, mark });
  }

  #close(): void {
    const open = this.#open.pop();
    if (!open) return;
    if (open.mark) this.#out += this.#marks.closeLink(open.mark);
    this.#out += `</${shownAs(open.name)}>`;
    if (!open.isHidden || --this.#hiddenDepth > 0) return;
    this.#out += this.#waiting;
    this.#waiting = "";
  }

  #attributes(element: string, style: string): string {
    const isLink = element === "a";
    let out = isLink ? ' class="cns-link"' : "";
    this.#tag.names.forEach((name, index) => {
      if (isLink && name === "class") return;
      const allowed = allowedAttribute(name, this.#tag.at(index).value);
      if (allowed !== null) out += ` ${allowed}`;
    });
    const css = harmlessDeclarations(style).replaceAll('"', "'");
    return css === "" ? out : `${out} style="${css}"`;
  }

  #drawReferences(tag: StartTag): void {
    const isPicture = REPLACED.has(tag.name);
    const embedded = isPicture ? this.#embedded() : null;
    if (embedded !== null) this.#out += this.#picture(embedded);
    for (const { item, mark } of locatedWithin(this.#html.references, this.#rangeOf(tag))) {
      // Hidden by a rule, its box would be hidden with it: such ones are listed at the top.
      const isHiddenByRule =
        this.#hiddenDepth === 0 && item.because.some((reason) => reason.startsWith("hidden:"));
      if (this.#drawn.has(mark) || (isHiddenByRule && !isPicture)) continue;
      this.#drawn.add(mark);
      if (!isPicture && !item.tracker) continue; // an ordinary background needs no box
      const box = this.#marks.box(item, mark, this.#boxSize());
      if (this.#hiddenDepth > 0) this.#waiting += box;
      else this.#out += box;
    }
  }

  /** The picture, when it comes with the message. */
  #embedded(): string | null {
    const source = this.#tag.find("src")?.value ?? "";
    if (/^cid:/i.test(source)) return this.#html.pictures.get(source.slice(4)) ?? null;
    return EMBEDDED.test(source) ? source.replace(/\s+/g, "") : null;
  }

  #picture(source: string): string {
    const size = ["width", "height"].flatMap((name) => {
      const value = this.#tag.find(name)?.value;
      return value ? (allowedAttribute(name, value) ?? []) : [];
    });
    return `<img alt="" src="${source}" ${size.join(" ")}>`;
  }

  #boxSize(): string {
    const size = (name: string): number =>
      Math.min(Number.parseInt(this.#tag.find(name)?.value ?? "", 10) || 0, WIDEST_BOX);
    const width = size("width");
    const height = size("height");
    return [width > 8 ? `width:${width}px` : "", height > 8 ? `min-height:${height}px` : ""]
      .filter((part) => part !== "")
      .join(";");
  }

  #rangeOf(tag: StartTag): { offset: number; length: number } {
    const span = this.#html.source.toSource({ start: tag.start, end: tag.end });
    return this.#html.body.rawRange(span.start, span.end);
  }
}

/** Links lead nowhere in the copy. */
function shownAs(element: string): string {
  return element === "a" ? "span" : element;
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
