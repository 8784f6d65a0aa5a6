// One pass over the mark-up, in one file: what a tag asks for hangs on what was open when it came
// (elements, link, drawing, condition), and that state belongs to one reader.

import { decodeHTML } from "entities/decode";

import { scanCss, type CssContext } from "../../css/scan-css.ts";
import type { Hiding } from "../../css/hiding.ts";
import type { ReferenceTechnique } from "../../document.ts";
import { scanHtml, type HtmlListener, type StartTag } from "../../html/scan-html.ts";
import { MAX_NESTED_MARKUP } from "../../limits.ts";
import type { LinkSighting, Sighting, Span } from "../sighting.ts";
import { remoteUrl } from "../url.ts";
import { isDataSvg, textInData, urlsInDataSvg } from "./data-svg.ts";
import { hintsOf } from "./hints.ts";
import { LinkCollector } from "./link-collector.ts";
import { NO_STYLE, StyleReader, type ElementStyle } from "./element-style.ts";
import { HiddenSelectors } from "./hidden-selectors.ts";
import {
  LINKS_BY_ELEMENT,
  SOURCES_BY_ELEMENT,
  SOURCES_BY_REL,
  SOURCES_OF_ANY,
  type AttributeSource,
} from "./html-sources.ts";
import { isVoid, OpenElements, type OpenElement } from "./open-elements.ts";
import { SilentTags } from "./silent-tags.ts";
import { readSrcset } from "./srcset.ts";
import { markupOf, TagReader, within, type Attribute, type MarkupText } from "./tag-reader.ts";

/** What one HTML part shows: requests on opening, requests on a click, and its visible words. */
export interface HtmlSightings {
  readonly references: readonly Sighting[];
  readonly links: readonly LinkSighting[];
  /** Spans of visible text, in order; entities still encoded. */
  readonly visibleText: readonly Span[];
  readonly isTooDeep: boolean;
  readonly hasTooManyAttributes: boolean;
}

/** WHATWG HTML §4.2.5.3: a number alone reloads the page, and only what follows it is an address. */
const REFRESH = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?["']?([^"']+)/i;

/** How a conditional comment for Outlook begins. */
const CONDITION = /^\s*\[if\b[^\]]{0,200}\]>/i;
const LONGEST_CONDITION = 220;

const DATA = /^\s*data:/i;

/** What shows a page of its own. */
const PAGE_TECHNIQUES = new Set<ReferenceTechnique>(["frame", "object", "meta-refresh"]);

const SHEET_TECHNIQUES = new Set<ReferenceTechnique>(["stylesheet", "css-import"]);

const NOT_FETCHED = /^(?:mailto|tel|sms|callto|skype|whatsapp|intent):/i;

/**
 * Collects everything remote in one HTML part. It judges nothing, resolves no style cascade beyond
 * own style, ancestors and plain class or id rules, and follows no script.
 */
export function collectHtml(markup: MarkupText, part: string, base: string | null): HtmlSightings {
  const collector = new HtmlCollector(markup, part, { base, nesting: 0, fixedSpan: null });
  scanHtml(markup.text, 0, markup.text.length, collector);
  return collector.finish();
}

/** A sighting whose hiding is known only when all style sheets were read. */
interface Draft {
  readonly sighting: Sighting;
  readonly selectors: string;
  readonly around: OpenElement | null;
}

interface Setting {
  readonly base: string | null;
  readonly nesting: number;
  /** While markup inside an attribute is read, everything stands at that attribute. */
  readonly fixedSpan: Span | null;
}

/** What is being looked at: an element and how it is shown. */
interface Shown {
  readonly element: string;
  readonly style: ElementStyle;
  readonly alt: string | null;
  readonly media: string | null;
  readonly hints: readonly string[];
}

class HtmlCollector implements HtmlListener {
  readonly #markup: MarkupText;
  readonly #part: string;
  readonly #fixedSpan: Span | null;
  readonly #tag: TagReader;
  readonly #styles = new StyleReader();
  readonly #silentTags: SilentTags;
  readonly #elements = new OpenElements();
  readonly #hiddenSelectors = new HiddenSelectors();
  readonly #drafts: Draft[] = [];
  readonly #links: LinkCollector;
  readonly #visible: Span[] = [];
  readonly #givenBase: string | null;
  /** Relative addresses, while nothing says relative to what. */
  readonly #early: { readonly written: string; readonly draft: Draft }[] = [];
  #base: string | null;
  #drawings = 0;
  #hasOwnBase = false;
  #hasTooManyAttributes = false;
  #conditional = false;
  #nesting: number;

  constructor(markup: MarkupText, part: string, { base, nesting, fixedSpan }: Setting) {
    this.#markup = markup;
    this.#part = part;
    this.#base = base;
    this.#givenBase = base;
    this.#nesting = nesting;
    this.#fixedSpan = fixedSpan;
    this.#links = new LinkCollector(part);
    this.#tag = new TagReader(markup);
    this.#silentTags = new SilentTags(markup);
  }

  finish(): HtmlSightings {
    this.#links.close();
    return {
      references: this.#drafts.map((draft) => this.#settled(draft)).sort(byPlace),
      // A link is known when it closes, behind what stands inside it.
      links: this.#links.found.sort(byPlace),
      visibleText: this.#visible,
      isTooDeep: this.#elements.isTooDeep,
      hasTooManyAttributes: this.#hasTooManyAttributes,
    };
  }

  startTag(tag: StartTag): void {
    const { name } = tag;
    if (name === "a") this.#links.close();
    else if (name === "svg") this.#drawings++;
    this.#elements.closeImplied(name);
    const style = this.#silentTags.styleOf(tag) ?? this.#readTag(tag);
    if (!isVoid(name) && !tag.selfClosing) this.#elements.push(name, style);
  }

  #readTag(tag: StartTag): ElementStyle {
    const { name } = tag;
    this.#tag.open(tag);
    if (tag.isCut) this.#hasTooManyAttributes = true;
    const style = this.#styles.read(name, this.#tag);
    const asks = this.#collectSources(name, style);
    const linking = LINKS_BY_ELEMENT.get(name);
    if (linking) this.#collectLinks(name, linking);
    if (name === "base") this.#readBase();
    else if (name === "iframe") this.#collectSrcdoc();
    else if (name === "img" || name === "area") this.#addAltToLink();
    else if (!asks && !linking && !tag.isCut) this.#silentTags.remember(tag, style);
    return style;
  }

  endTag(name: string): void {
    if (name === "a") this.#links.close();
    else if (name === "svg" && this.#drawings > 0) this.#drawings--;
    this.#elements.close(name);
  }

  text(start: number, end: number, raw: string | null): void {
    if (raw === "style") this.#collectStyleSheet(start, end);
    if ((raw !== null && raw !== "textarea") || this.#fixedSpan) return;
    if (this.#links.isListening) this.#links.say(this.#markup.decode(start, end));
    if (!this.#elements.isHidden && !this.#conditional && !this.#isBlank(start, end)) {
      this.#visible.push({ start, end });
    }
  }

  comment(start: number, end: number): void {
    const { text } = this.#markup;
    const head = CONDITION.exec(text.slice(start, Math.min(end, start + LONGEST_CONDITION)));
    if (!head || this.#nesting >= MAX_NESTED_MARKUP) return;
    const from = start + head[0].length;
    // Within the comment only: a search from its end would run through all that came before.
    const close = text.slice(from, end).lastIndexOf("<![endif]");
    this.#collectConditional(from, close > 0 ? from + close : end);
  }

  #collectConditional(from: number, to: number): void {
    const { depth } = this.#elements;
    const outside = { conditional: this.#conditional, link: this.#links.open };
    this.#conditional = true;
    this.#links.resume(null);
    this.#nesting++;
    scanHtml(this.#markup.text, from, to, this);
    this.#links.close();
    this.#nesting--;
    this.#elements.closeTo(depth);
    this.#conditional = outside.conditional;
    this.#links.resume(outside.link);
  }

  /**
   * The first counts (WHATWG HTML §4.2.3), before what the part's header says (RFC 2557 §5), and
   * for what stands before it as well. One that only clients of one maker see gives way to it.
   */
  #readBase(): void {
    const href = this.#hasOwnBase ? undefined : this.#tag.find("href");
    if (!href) return;
    this.#hasOwnBase = !this.#conditional;
    this.#base = remoteUrl(href.value, this.#givenBase) ?? this.#base;
    for (const { written, draft } of this.#early.splice(0)) {
      const url = remoteUrl(written, this.#base);
      if (url !== null) this.#drafts.push({ ...draft, sighting: { ...draft.sighting, url } });
    }
  }

  // --- what opening asks for -----------------------------------------------------------------

  /** Whether the tag is of a kind that may ask for something. */
  #collectSources(element: string, style: ElementStyle): boolean {
    const byElement = SOURCES_BY_ELEMENT.get(element);
    const { names } = this.#tag;
    let asks = style.hasUrl;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] ?? "";
      if (name === "style") {
        if (style.hasUrl) this.#collectInlineStyle(this.#tag.at(i), this.#shown(element, style));
        continue;
      }
      const source = byElement?.get(name) ?? SOURCES_OF_ANY.get(name);
      if (!source) continue;
      asks = true;
      this.#collectSource(source, this.#tag.at(i), this.#shown(element, style));
    }
    if (element === "link") this.#collectLinkElement(this.#shown(element, style));
    else if (element === "meta") this.#collectRefresh(this.#shown(element, style));
    else return asks;
    return true;
  }

  #shown(element: string, style: ElementStyle): Shown {
    if (element !== "img") return { element, style, alt: null, media: null, hints: NO_HINTS };
    const alt = this.#tag.find("alt")?.value ?? null;
    const isLazy = this.#tag.find("loading")?.value.trim().toLowerCase() === "lazy";
    return { element, style, alt, media: null, hints: isLazy ? LAZY : NO_HINTS };
  }

  #collectSource(
    { technique, reading }: AttributeSource,
    attribute: Attribute,
    shown: Shown,
  ): void {
    const { value, span } = attribute;
    if (reading === "srcset") {
      for (const candidate of readSrcset(value)) {
        this.#add(candidate.url, technique, within(attribute, candidate.span), shown);
      }
    } else if (reading === "list") {
      for (const url of value.split(/[\s,]+/)) this.#add(url, technique, span, shown);
    } else if (reading === "semicolons") {
      for (const url of value.split(";")) this.#add(url, technique, span, shown);
    } else if (reading === "css") {
      const declaration = `:${value}`;
      scanCss(declaration, 0, declaration.length, {
        url: (url) => this.#add(url, technique, span, shown),
        declaration: () => undefined,
      });
    } else if (isDataSvg(value)) {
      for (const url of urlsInDataSvg(value)) this.#add(url, "svg", span, shown);
    } else this.#add(value, technique, span, shown);
  }

  #collectLinkElement(shown: Shown): void {
    const href = this.#tag.find("href");
    const rel = this.#tag.find("rel")?.value.trim().toLowerCase() ?? "";
    const words = rel.split(/\s+/);
    // A link without rel was seen carrying a beacon: clients disagree, so it counts.
    const technique =
      rel === "" ? "link-other" : words.map((word) => SOURCES_BY_REL.get(word)).find(Boolean);
    if (href && technique) this.#add(href.value, technique, href.span, shown);
    const sizes = technique === "resource-hint" ? this.#tag.find("imagesrcset") : undefined;
    if (sizes) this.#collectSource({ technique: "resource-hint", reading: "srcset" }, sizes, shown);
  }

  #collectRefresh(shown: Shown): void {
    if (this.#tag.find("http-equiv")?.value.trim().toLowerCase() !== "refresh") return;
    const content = this.#tag.find("content");
    const target = REFRESH.exec(content?.value ?? "")?.[1];
    if (content && target) this.#add(target, "meta-refresh", content.span, shown);
  }

  #collectInlineStyle(attribute: Attribute, shown: Shown): void {
    const { value } = attribute;
    scanCss(value, 0, value.length, {
      url: (url, start, end, context) => {
        const technique = isLegacy(context) ? "legacy-css" : "css-inline";
        this.#add(url, technique, within(attribute, { start, end }), shown);
      },
      declaration: () => undefined,
    });
  }

  #collectStyleSheet(start: number, end: number): void {
    const sheet = this.#sheetIn(start, end);
    scanCss(sheet, 0, sheet.length, {
      url: (url, from, to, context) => {
        const { media, selector } = context;
        const hints = hintsOf(selector, media);
        const shown = { element: "style", style: NO_STYLE, alt: null, media, hints };
        // Decoding moved what stands in it: the place is the whole sheet then.
        const place =
          sheet.length === end - start ? { start: start + from, end: start + to } : { start, end };
        this.#add(url, sheetTechnique(context), place, shown);
      },
      declaration: (property, value, context) =>
        this.#hiddenSelectors.read(property, value, context),
    });
  }

  #collectSrcdoc(): void {
    const srcdoc = this.#tag.find("srcdoc");
    if (srcdoc) this.#collectPage(srcdoc.value, srcdoc.span);
  }

  /** A page within this one: all of it stands where it is written. */
  #collectPage(page: string, span: Span): void {
    if (this.#nesting >= MAX_NESTED_MARKUP) return;
    const inner = new HtmlCollector(markupOf(page), this.#part, {
      base: this.#base,
      nesting: this.#nesting + 1,
      fixedSpan: this.#fixedSpan ?? span,
    });
    inner.#conditional = this.#conditional;
    scanHtml(page, 0, page.length, inner);
    inner.#links.close();
    if (inner.#hasTooManyAttributes) this.#hasTooManyAttributes = true;
    for (const draft of inner.#drafts) this.#drafts.push(draft);
    for (const link of inner.#links.found) this.#links.found.push(link);
  }

  /** What travels as a `data:` URL asks in its turn: a page in a frame, a sheet in a style. */
  #collectData(written: string, technique: ReferenceTechnique, span: Span, shown: Shown): void {
    if (PAGE_TECHNIQUES.has(technique)) {
      const page = textInData(written);
      if (page !== null) this.#collectPage(page, span);
    } else if (SHEET_TECHNIQUES.has(technique) && this.#nesting < MAX_NESTED_MARKUP) {
      const sheet = textInData(written);
      if (sheet === null) return;
      this.#nesting++;
      scanCss(sheet, 0, sheet.length, {
        url: (url, _from, _to, context) => this.#add(url, sheetTechnique(context), span, shown),
        declaration: () => undefined,
      });
      this.#nesting--;
    }
  }

  /** In a drawing, what a sheet says is mark-up like the rest: entities and CDATA. */
  #sheetIn(start: number, end: number): string {
    const sheet = this.#markup.raw(start, end);
    if (this.#drawings === 0) return sheet;
    return decodeHTML(sheet.replaceAll("<![CDATA[", " ").replaceAll("]]>", " "));
  }

  #add(written: string, technique: ReferenceTechnique, span: Span, shown: Shown): void {
    const url = remoteUrl(written, this.#base);
    if (url === null && written.length > 5 && DATA.test(written)) {
      this.#collectData(written, technique, span, shown);
      return;
    }
    if (url === null && this.#base !== null) return;
    const { element, style, alt, media, hints } = shown;
    const around = this.#elements.innermost;
    const hiding = around?.hiding ?? [];
    const draft: Draft = {
      sighting: {
        url: url ?? "",
        technique,
        element,
        span: this.#fixedSpan ?? span,
        part: this.#part,
        width: style.width,
        height: style.height,
        hiding: style.hiding ? [style.hiding, ...hiding] : hiding,
        alt,
        insideLink: this.#links.open !== null,
        conditional: this.#conditional,
        media,
        when: "open",
        hints,
      },
      selectors: style.selectors,
      around,
    };
    if (url === null) this.#early.push({ written, draft });
    else this.#drafts.push(draft);
  }

  #settled({ sighting, selectors, around }: Draft): Sighting {
    const byRule = this.#hiddenSelectors.reasonsFor(selectors, around);
    if (byRule.length === 0 && sighting.hiding.length < 2) return sighting;
    return { ...sighting, hiding: [...new Set<Hiding>([...sighting.hiding, ...byRule])] };
  }

  // --- what a click asks for -----------------------------------------------------------------

  #collectLinks(element: string, names: readonly string[]): void {
    for (const name of names) {
      const attribute = this.#tag.find(name);
      if (!attribute) continue;
      const written = name === "ping" ? attribute.value.split(/\s+/) : [attribute.value];
      for (const one of written) {
        const url = NOT_FETCHED.test(one) ? one : remoteUrl(one, this.#base);
        const span = this.#fixedSpan ?? attribute.span;
        if (url !== null) this.#links.add(element, { url, via: name, span });
      }
    }
  }

  #addAltToLink(): void {
    const alt = this.#links.open ? this.#tag.find("alt")?.value : undefined;
    if (alt) this.#links.say(` ${alt} `);
  }

  #isBlank(start: number, end: number): boolean {
    const { text } = this.#markup;
    for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
    return true;
  }
}

const NO_HINTS: readonly string[] = [];

/** Asked for when the reader scrolls to it: slices of a long mail tell how far they came. */
const LAZY: readonly string[] = ["when-scrolled"];

/** Old ways of programs of one maker to load a script by a style. */
function isLegacy({ property }: CssContext): boolean {
  return property === "behavior" || property === "-moz-binding";
}

function sheetTechnique(context: CssContext): ReferenceTechnique {
  if (context.atRule === "import") return "css-import";
  if (context.atRule === "font-face") return "css-font";
  return isLegacy(context) ? "legacy-css" : "css-block";
}

function byPlace(first: { readonly span: Span }, second: { readonly span: Span }): number {
  return first.span.start - second.span.start;
}
