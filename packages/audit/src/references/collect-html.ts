import { decodeHTML, decodeHTMLAttribute } from "entities/decode";

import { decodeCssEscapes } from "../css/css-escapes.ts";
import { hidingOf, MAY_HIDE, pixelsOf, type Hiding } from "../css/hiding.ts";
import { scanCss, type CssContext, type CssListener } from "../css/scan-css.ts";
import type { ReferenceTechnique } from "../document.ts";
import { scanHtml, type HtmlListener, type StartTag } from "../html/scan-html.ts";
import { MAX_NESTED_MARKUP, MAX_OPEN_ELEMENTS } from "../limits.ts";
import {
  LINKS_BY_ELEMENT,
  SOURCES_BY_ELEMENT,
  SOURCES_BY_REL,
  SOURCES_OF_ANY,
} from "./html-sources.ts";
import type { LinkSighting, Sighting, Span } from "./sighting.ts";
import { readSrcset } from "./srcset.ts";
import { remoteUrl } from "./url.ts";

/** What one HTML part shows: requests on opening, requests on a click, and its visible words. */
export interface HtmlSightings {
  readonly references: readonly Sighting[];
  readonly links: readonly LinkSighting[];
  /** Spans of visible text, in order; entities still encoded. */
  readonly visibleText: readonly Span[];
  readonly isTooDeep: boolean;
}

/** The text of a part, one character per byte, and how its bytes read in its charset. */
export interface MarkupText {
  readonly text: string;
  /** Decodes a span by the part's charset; called only where it is not plain ASCII. */
  decode(start: number, end: number): string;
}

interface OpenElement {
  readonly name: string;
  readonly hiding: Hiding | null;
  readonly classes: string;
}

interface OpenLink {
  readonly url: string;
  readonly via: string;
  readonly element: string;
  readonly span: Span;
  text: string;
}

const VOID = new Set(
  "area base basefont bgsound br col command embed frame hr img image input keygen link meta param source track wbr".split(
    " ",
  ),
);

/** A start tag of the key closes an open element of the value (WHATWG HTML §13.2.6.4.7, shortened). */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  div: ["p"],
  table: ["p"],
  ul: ["p"],
  ol: ["p"],
  center: ["p"],
  h1: ["p"],
  h2: ["p"],
  h3: ["p"],
  li: ["li"],
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
  option: ["option"],
  a: ["a"],
};

/** An end tag never reaches out of these. */
const BARRIERS = new Set(["table", "td", "th", "body", "html"]);

/** WHATWG HTML §4.2.5.3: a number alone reloads the page, and only what follows it is an address. */
const REFRESH = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?["']?([^"']+)/i;

const CONDITION = /^\s*\[if\b[^\]]{0,200}\]>/i;

/**
 * Collects everything remote in one HTML part. It judges nothing, resolves no style cascade beyond
 * own style, ancestors and plain class or id rules, and follows no script.
 */
export function collectHtml(markup: MarkupText, part: string, base: string | null): HtmlSightings {
  const collector = new HtmlCollector(markup, part, base);
  scanHtml(markup.text, 0, markup.text.length, collector);
  return collector.finish();
}

type Draft = Omit<Sighting, "hiding"> & {
  readonly own: readonly Hiding[];
  readonly around: string;
};

class HtmlCollector implements HtmlListener {
  readonly #markup: MarkupText;
  readonly #part: string;
  readonly #text: string;
  #base: string | null;
  #hasOwnBase = false;
  readonly #drafts: Draft[] = [];
  readonly #links: LinkSighting[] = [];
  readonly #visible: Span[] = [];
  readonly #open: OpenElement[] = [];
  readonly #hiddenSelectors = new Map<string, Hiding>();
  #link: OpenLink | null = null;
  #hiddenDepth = 0;
  #conditional = false;
  #nesting = 0;
  #isTooDeep = false;
  /** While markup inside an attribute is read, everything stands at that attribute. */
  #fixedSpan: Span | null = null;

  constructor(markup: MarkupText, part: string, base: string | null) {
    this.#markup = markup;
    this.#part = part;
    this.#text = markup.text;
    this.#base = base;
  }

  finish(): HtmlSightings {
    this.#closeLink();
    return {
      references: this.#drafts.map((draft) => this.#withHiding(draft)),
      links: this.#links,
      visibleText: this.#visible,
      isTooDeep: this.#isTooDeep,
    };
  }

  startTag(tag: StartTag): void {
    const name = tag.name;
    this.#closeImplied(name);
    const style = this.#elementStyle(tag);
    if (name === "base") this.#readBase(tag);
    this.#collectSources(tag, style);
    const links = LINKS_BY_ELEMENT[name];
    if (links) this.#collectLinks(tag, links);
    if (name === "iframe") this.#collectSrcdoc(tag);
    if (VOID.has(name) || tag.selfClosing) {
      if (name === "img" || name === "area") this.#addAltToLink(tag);
      return;
    }
    this.#push(name, style, tag);
  }

  endTag(name: string): void {
    if (name === "a") this.#closeLink();
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const open = this.#open[i];
      if (open?.name === name) {
        while (this.#open.length > i) this.#pop();
        return;
      }
      if (
        open &&
        BARRIERS.has(open.name) &&
        name !== "table" &&
        name !== "body" &&
        name !== "html"
      ) {
        return;
      }
    }
  }

  text(start: number, end: number, raw: string | null): void {
    if (raw === "style") {
      this.#collectStyleSheet(start, end);
      return;
    }
    if (raw !== null && raw !== "textarea") return;
    if (this.#fixedSpan) return;
    if (this.#link && this.#link.text.length < 400) this.#link.text += this.#decoded(start, end);
    if (this.#hiddenDepth === 0 && !this.#conditional && !isBlank(this.#text, start, end)) {
      this.#visible.push({ start, end });
    }
  }

  comment(start: number, end: number): void {
    const head = CONDITION.exec(this.#text.slice(start, Math.min(end, start + 220)));
    if (!head || this.#nesting >= MAX_NESTED_MARKUP) return;
    const from = start + head[0].length;
    const close = this.#text.lastIndexOf("<![endif]", end);
    const to = close > from ? close : end;
    const outside = { conditional: this.#conditional, link: this.#link, depth: this.#open.length };
    this.#conditional = true;
    this.#link = null;
    this.#nesting++;
    scanHtml(this.#text, from, to, this);
    this.#closeLink();
    this.#nesting--;
    while (this.#open.length > outside.depth) this.#pop();
    this.#conditional = outside.conditional;
    this.#link = outside.link;
  }

  /** The first counts (WHATWG HTML §4.2.3), before what the part's header says (RFC 2557 §5). */
  #readBase(tag: StartTag): void {
    const href = this.#hasOwnBase ? undefined : this.#attribute(tag, "href");
    if (!href) return;
    this.#hasOwnBase = true;
    this.#base = remoteUrl(href.value, this.#base) ?? this.#base;
  }

  // --- sources -------------------------------------------------------------------------------

  #collectSources(tag: StartTag, style: ElementStyle): void {
    const byElement = SOURCES_BY_ELEMENT[tag.name];
    const isLinkElement = tag.name === "link";
    const isMeta = tag.name === "meta";
    for (let i = 0; i < tag.attributeCount; i++) {
      const name = this.#attributeName(tag, i);
      if (name === "style") {
        if (style.hasUrl) this.#collectInlineStyle(tag, i, style);
        continue;
      }
      const source = byElement?.[name] ?? SOURCES_OF_ANY[name];
      if (source) {
        const { value, span } = this.#attributeAt(tag, i);
        if (source.reading === "srcset") {
          for (const candidate of readSrcset(value)) {
            const within = this.#inner(span, candidate.span, value);
            this.#add(tag, candidate.url, source.technique, within, style);
          }
        } else if (source.reading === "list") {
          for (const url of value.split(/[\s,]+/))
            this.#add(tag, url, source.technique, span, style);
        } else this.#add(tag, value, source.technique, span, style);
      }
    }
    if (isLinkElement) this.#collectLinkElement(tag, style);
    if (isMeta) this.#collectRefresh(tag, style);
  }

  #collectLinkElement(tag: StartTag, style: ElementStyle): void {
    const href = this.#attribute(tag, "href");
    if (!href) return;
    const rel = this.#attribute(tag, "rel")?.value.toLowerCase() ?? "";
    // A link without rel was seen carrying a beacon: clients disagree, so it counts.
    const technique =
      rel.trim() === ""
        ? "link-other"
        : rel
            .split(/\s+/)
            .map((word) => SOURCES_BY_REL[word])
            .find((known) => known !== undefined);
    if (technique) this.#add(tag, href.value, technique, href.span, style);
  }

  #collectRefresh(tag: StartTag, style: ElementStyle): void {
    if (this.#attribute(tag, "http-equiv")?.value.trim().toLowerCase() !== "refresh") return;
    const content = this.#attribute(tag, "content");
    const target = REFRESH.exec(content?.value ?? "")?.[1];
    if (content && target) this.#add(tag, target, "meta-refresh", content.span, style);
  }

  #collectInlineStyle(tag: StartTag, index: number, style: ElementStyle): void {
    const { value, span } = this.#attributeAt(tag, index);
    const isExact = value.length === span.end - span.start;
    scanCss(value, 0, value.length, {
      url: (url, start, end, context) => {
        const within = isExact ? { start: span.start + start, end: span.start + end } : span;
        const legacy = context.property === "behavior" || context.property === "-moz-binding";
        this.#add(tag, url, legacy ? "legacy-css" : "css-inline", within, style);
      },
      declaration: () => undefined,
    });
  }

  #collectStyleSheet(start: number, end: number): void {
    const listener: CssListener = {
      url: (url, from, to, context) =>
        this.#addFromStyleSheet(url, { start: from, end: to }, context),
      declaration: (property, value, context) => {
        if (context.media !== null && !/^(?:only )?(?:all|screen)$/.test(context.media)) return;
        const hiding =
          MAY_HIDE.test(value) || property === "height" ? hidingOf(property, value) : null;
        if (hiding === "display-none" || hiding === "visibility-hidden" || hiding === "opacity-0") {
          this.#rememberHiddenSelectors(context.selector, hiding);
        }
      },
    };
    if (this.#fixedSpan) return;
    scanCss(this.#text, start, end, listener);
  }

  #addFromStyleSheet(url: string, span: Span, context: CssContext): void {
    const technique: ReferenceTechnique =
      context.atRule === "import"
        ? "css-import"
        : context.atRule === "font-face"
          ? "css-font"
          : context.property === "behavior" || context.property === "-moz-binding"
            ? "legacy-css"
            : "css-block";
    this.#addDraft(url, technique, span, {
      element: "style",
      style: NO_STYLE,
      media: context.media,
    });
  }

  #rememberHiddenSelectors(selectors: string, hiding: Hiding): void {
    for (const selector of selectors.split(",")) {
      // The last compound of `div .x`, `img.x`, `#y`: enough for what mail templates write.
      const match = /^(?:[\w-]*)([.#][\w-]+)$/.exec(
        selector
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? "",
      );
      if (match?.[1]) this.#hiddenSelectors.set(match[1], hiding);
    }
  }

  #collectSrcdoc(tag: StartTag): void {
    const srcdoc = this.#attribute(tag, "srcdoc");
    if (!srcdoc || this.#nesting >= MAX_NESTED_MARKUP) return;
    const inner = new HtmlCollector(
      { text: srcdoc.value, decode: (start, end) => srcdoc.value.slice(start, end) },
      this.#part,
      this.#base,
    );
    inner.#nesting = this.#nesting + 1;
    inner.#fixedSpan = srcdoc.span;
    inner.#conditional = this.#conditional;
    scanHtml(srcdoc.value, 0, srcdoc.value.length, inner);
    inner.#closeLink();
    this.#drafts.push(...inner.#drafts);
    this.#links.push(...inner.#links);
  }

  #add(
    tag: StartTag,
    written: string,
    technique: ReferenceTechnique,
    span: Span,
    style: ElementStyle,
  ): void {
    if (written.length > 11 && /^\s*data:image\/svg/i.test(written)) {
      this.#addFromDataSvg(written, span, tag.name, style);
      return;
    }
    const alt = tag.name === "img" ? (this.#attribute(tag, "alt")?.value ?? null) : null;
    this.#addDraft(written, technique, span, { element: tag.name, style: { ...style, alt } });
  }

  #addFromDataSvg(written: string, span: Span, element: string, style: ElementStyle): void {
    const body = written.slice(written.indexOf(",") + 1);
    const svg = /;base64,/i.test(written.slice(0, 60))
      ? asciiFromBase64(body)
      : percentDecoded(body);
    for (const match of svg.matchAll(
      /(?:href\s*=\s*["']|url\(\s*["']?)((?:https?:)?\/\/[^"')\s]+)/gi,
    )) {
      this.#addDraft(match[1] ?? "", "svg", span, { element, style });
    }
  }

  #addDraft(
    written: string,
    technique: ReferenceTechnique,
    span: Span,
    { element, style, media = null }: Setting,
  ): void {
    const url = remoteUrl(written, this.#base);
    if (url === null) return;
    this.#drafts.push({
      url,
      technique,
      element,
      span: this.#fixedSpan ?? span,
      part: this.#part,
      width: style.width,
      height: style.height,
      own: this.#ownAndAncestorHiding(style),
      around: this.#selectorsAround(style),
      alt: style.alt,
      insideLink: this.#link !== null,
      conditional: this.#conditional,
      media,
    });
  }

  #ownAndAncestorHiding(style: ElementStyle): readonly Hiding[] {
    const found = style.hiding ? [style.hiding] : [];
    if (this.#hiddenDepth > 0) {
      for (const open of this.#open) if (open.hiding) found.push(open.hiding);
    }
    return found;
  }

  #selectorsAround(style: ElementStyle): string {
    let around = style.classes;
    for (const open of this.#open) if (open.classes !== "") around += ` ${open.classes}`;
    return around;
  }

  #withHiding(draft: Draft): Sighting {
    const { own, around, ...sighting } = draft;
    const hiding = new Set(own);
    if (around !== "" && this.#hiddenSelectors.size > 0) {
      for (const selector of around.split(" ")) {
        const reason = this.#hiddenSelectors.get(selector);
        if (reason) hiding.add(reason);
      }
    }
    return { ...sighting, hiding: [...hiding] };
  }

  // --- links ---------------------------------------------------------------------------------

  #collectLinks(tag: StartTag, names: readonly string[]): void {
    for (const name of names) {
      const attribute = this.#attribute(tag, name);
      if (!attribute) continue;
      const urls = name === "ping" ? attribute.value.split(/\s+/) : [attribute.value];
      for (const written of urls) {
        const url = clickUrl(written, this.#base);
        if (url !== null) this.#addLink(tag.name, url, name, attribute.span);
      }
    }
  }

  #addLink(element: string, url: string, via: string, span: Span): void {
    const place = this.#fixedSpan ?? span;
    const isAnchor = element === "a" && via !== "ping";
    if (isAnchor) {
      this.#closeLink();
      this.#link = { url, via, element, span: place, text: "" };
    } else this.#links.push({ url, element, text: "", span: place, part: this.#part, via });
  }

  #addAltToLink(tag: StartTag): void {
    if (!this.#link) return;
    const alt = this.#attribute(tag, "alt")?.value ?? "";
    if (alt !== "") this.#link.text += ` ${alt} `;
  }

  #closeLink(): void {
    const link = this.#link;
    if (!link) return;
    this.#link = null;
    const text = link.text.includes("&") ? decodeHTML(link.text) : link.text;
    const { url, element, via, span } = link;
    this.#links.push({ url, element, via, span, part: this.#part, text: folded(text) });
  }

  // --- elements and attributes ---------------------------------------------------------------

  #closeImplied(name: string): void {
    const closes = CLOSES[name];
    if (!closes) return;
    if (name === "a") this.#closeLink();
    for (let i = this.#open.length - 1; i >= 0 && i > this.#open.length - 4; i--) {
      const open = this.#open[i];
      if (!open) return;
      if (closes.includes(open.name)) {
        while (this.#open.length > i) this.#pop();
      } else if (BARRIERS.has(open.name) && open.name !== name) return;
    }
  }

  #push(name: string, style: ElementStyle, tag: StartTag): void {
    if (this.#open.length >= MAX_OPEN_ELEMENTS) {
      this.#isTooDeep = true;
      return;
    }
    const hiding = style.hiding ?? (this.#hasAttribute(tag, "hidden") ? "display-none" : null);
    if (hiding) this.#hiddenDepth++;
    this.#open.push({ name, hiding, classes: style.classes });
  }

  #pop(): void {
    const open = this.#open.pop();
    if (open?.hiding) this.#hiddenDepth--;
    if (open?.name === "a") this.#closeLink();
  }

  #elementStyle(tag: StartTag): ElementStyle {
    let style: ElementStyle = NO_STYLE;
    for (let i = 0; i < tag.attributeCount; i++) {
      const name = this.#attributeName(tag, i);
      if (name === "style") style = this.#readStyle(tag, i, style);
      else if (name === "class" || name === "id") {
        const { value } = this.#attributeAt(tag, i);
        if (value !== "") style = { ...style, classes: selectorsOf(name, value, style.classes) };
      } else if (name === "width" || name === "height") {
        const size = pixelsOf(this.#attributeAt(tag, i).value);
        if (size !== null && style[name] === null) style = { ...style, [name]: size };
      } else if (name === "hidden" && !this.#fixedSpan) {
        style = { ...style, hiding: style.hiding ?? "display-none" };
      }
    }
    return style;
  }

  #readStyle(tag: StartTag, index: number, before: ElementStyle): ElementStyle {
    const written = this.#text.slice(tag.attributes[index * 4 + 2], tag.attributes[index * 4 + 3]);
    const hasUrl = /\(|\\/.test(written);
    const isSized = SIZED.has(tag.name);
    if (!hasUrl && !isSized && !MAY_HIDE.test(written)) return before;
    return readElementStyle(this.#attributeAt(tag, index).value, before, hasUrl);
  }

  #attributeName(tag: StartTag, index: number): string {
    return this.#text.slice(tag.attributes[index * 4], tag.attributes[index * 4 + 1]).toLowerCase();
  }

  #attributeAt(tag: StartTag, index: number): { value: string; span: Span } {
    let start = tag.attributes[index * 4 + 2] ?? 0;
    let end = tag.attributes[index * 4 + 3] ?? 0;
    while (start < end && this.#text.charCodeAt(start) <= 0x20) start++;
    while (end > start && this.#text.charCodeAt(end - 1) <= 0x20) end--;
    const decoded = this.#decoded(start, end);
    const value = decoded.includes("&") ? decodeHTMLAttribute(decoded) : decoded;
    return { value, span: { start, end } };
  }

  #attribute(tag: StartTag, name: string): { value: string; span: Span } | undefined {
    for (let i = 0; i < tag.attributeCount; i++) {
      if (this.#attributeName(tag, i) === name) return this.#attributeAt(tag, i);
    }
    return undefined;
  }

  #hasAttribute(tag: StartTag, name: string): boolean {
    for (let i = 0; i < tag.attributeCount; i++) {
      if (this.#attributeName(tag, i) === name) return true;
    }
    return false;
  }

  /** A span inside an attribute, exact only while decoding changed nothing. */
  #inner(span: Span, within: Span, value: string): Span {
    const isExact = value.length === span.end - span.start;
    return isExact ? { start: span.start + within.start, end: span.start + within.end } : span;
  }

  #decoded(start: number, end: number): string {
    const text = this.#text.slice(start, end);
    return NOT_ASCII.test(text) ? this.#markup.decode(start, end) : text;
  }
}

/** Where something remote was found. */
interface Setting {
  readonly element: string;
  readonly style: ElementStyle;
  readonly media?: string | null;
}

interface ElementStyle {
  readonly width: number | null;
  readonly height: number | null;
  readonly hiding: Hiding | null;
  readonly hasUrl: boolean;
  readonly alt: string | null;
  /** Class and id as selectors, separated by spaces: `.preheader #top`. */
  readonly classes: string;
}

const NO_STYLE: ElementStyle = {
  width: null,
  height: null,
  hiding: null,
  hasUrl: false,
  alt: null,
  classes: "",
};

/** Elements whose own size tells whether their picture can be seen. */
const SIZED = new Set([
  "img",
  "input",
  "image",
  "amp-img",
  "amp-pixel",
  "iframe",
  "embed",
  "object",
]);

// eslint-disable-next-line no-control-regex -- everything beyond ASCII
const NOT_ASCII = /[^\u0000-\u007f]/;

function readElementStyle(css: string, before: ElementStyle, hasUrl: boolean): ElementStyle {
  let { width, height } = before;
  let hiding: Hiding | null = before.hiding;
  let clips = false;
  let hasNoSize = false;
  scanCss(css, 0, css.length, {
    url: () => undefined,
    declaration: (property, value) => {
      if (property === "width" || property === "max-width") width = pixelsOf(value) ?? width;
      if (property === "height" || property === "max-height") height = pixelsOf(value) ?? height;
      const found = hidingOf(property, decodeCssEscapes(value));
      if (found === "overflow-hidden") clips = true;
      else if (found === "no-size") hasNoSize = true;
      else hiding ??= found;
    },
  });
  if (clips && hasNoSize) hiding ??= "no-size";
  return { ...before, width, height, hiding, hasUrl };
}

function selectorsOf(kind: "class" | "id", value: string, before: string): string {
  const mark = kind === "class" ? "." : "#";
  const selectors = value
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => mark + word)
    .join(" ");
  return before === "" ? selectors : `${before} ${selectors}`;
}

function clickUrl(written: string, base: string | null): string | null {
  const trimmed = written.trim();
  if (/^(?:mailto|tel|sms|callto|skype|whatsapp|intent):/i.test(trimmed)) return trimmed;
  return remoteUrl(trimmed, base);
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 200);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function asciiFromBase64(text: string): string {
  let bits = 0;
  let held = 0;
  let out = "";
  for (const char of text) {
    const value = BASE64.indexOf(char);
    if (value < 0) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return out;
}
