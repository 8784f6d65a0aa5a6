import { decodeHTML } from "entities/decode";

import type { Notice, Place } from "../document.ts";
import { MAX_LINKS, MAX_REFERENCES } from "../limits.ts";
import { decodeBody, type DecodedBody } from "../mime/body.ts";
import { decodeText } from "../mime/charset.ts";
import { lineIndex, type LineIndex } from "../mime/lines.ts";
import type { ParsedMessage, Part } from "../mime/message.ts";
import { collectHeaderLinks, collectReceiptRequests } from "./collect-header.ts";
import { collectHtml } from "./markup/collect-html.ts";
import { collectObject, OBJECT_TYPES } from "./collect-objects.ts";
import { collectText } from "./collect-text.ts";
import { byteText, type ByteText } from "./byte-text.ts";
import { alternativeText } from "./alternative-text.ts";
import type { LinkSighting, Sighting, Span } from "./sighting.ts";

/** Everything seen in a message, with its place in the bytes as received. */
export interface Collected {
  readonly references: readonly (Sighting & { readonly at: Place })[];
  readonly links: readonly (LinkSighting & { readonly at: Place })[];
  readonly receiptRequests: readonly Place[];
  /** The plain-text alternative, decoded; `null` when there is none. */
  readonly plainText: string | null;
  readonly textPlaces: readonly Place[];
  /** What the HTML shows, decoded; `null` when there is no HTML. */
  readonly visibleText: string | null;
  readonly notices: readonly Notice[];
  /** Decoded size by section number, for parts that were read. */
  readonly decodedBytes: ReadonlyMap<string, number>;
}

const HTML_TYPES = new Set([
  "text/html",
  "text/x-amp-html",
  "application/xhtml+xml",
  "image/svg+xml",
]);

/** Reads every part that a mail program shows or opens. Attachments of other kinds are not read. */
export function collectMessage(bytes: Uint8Array, parsed: ParsedMessage): Collected {
  return new MessageCollector(bytes, parsed).collect();
}

class MessageCollector {
  readonly #bytes: Uint8Array;
  readonly #parsed: ParsedMessage;
  readonly #lines: LineIndex;
  readonly #references: (Sighting & { at: Place })[] = [];
  readonly #links: (LinkSighting & { at: Place })[] = [];
  readonly #notices: Notice[] = [];
  readonly #sizes = new Map<string, number>();
  #visible: string | null = null;

  constructor(bytes: Uint8Array, parsed: ParsedMessage) {
    this.#bytes = bytes;
    this.#parsed = parsed;
    this.#lines = lineIndex(bytes);
  }

  collect(): Collected {
    this.#collectHeader();
    const plain = alternativeText(this.#parsed.parts);
    let plainText: string | null = null;
    for (const part of this.#parsed.parts) {
      if (part.isContainer) continue;
      if (HTML_TYPES.has(part.type)) this.#collectHtml(part);
      else if (part.type === "text/plain" && part.disposition !== "attachment") {
        const text = this.#collectText(part);
        if (plain.includes(part)) plainText = (plainText === null ? "" : `${plainText}\n`) + text;
      } else if (OBJECT_TYPES[part.type]) this.#collectObject(part);
      else if (part.type === "message/external-body") this.#collectExternalBody(part);
    }
    return {
      references: this.#references,
      links: this.#links,
      receiptRequests: collectReceiptRequests(this.#parsed.header).map(({ span }) =>
        this.#place("header", span.start, span.end - span.start),
      ),
      plainText,
      textPlaces: plain.map((part) =>
        this.#place(part.path, part.bodyStart, part.bodyEnd - part.bodyStart),
      ),
      visibleText: this.#visible,
      notices: this.#notices,
      decodedBytes: this.#sizes,
    };
  }

  #collectHeader(): void {
    const raw = (start: number, end: number): string =>
      decodeText(this.#bytes.subarray(start, end), "windows-1252").text;
    for (const link of collectHeaderLinks(this.#parsed.header, raw)) {
      const { start, end } = link.span;
      this.#addLink(link, this.#place("header", start, end - start));
    }
  }

  #collectHtml(part: Part): void {
    const body = this.#decode(part);
    const source = this.#sourceOf(part, body);
    const base = contentBase(part);
    const seen = collectHtml(source, part.path, base);
    for (const reference of seen.references) {
      const amp = part.type === "text/x-amp-html" && reference.technique === "img";
      const sighting = amp ? { ...reference, technique: "amp" as const } : reference;
      this.#addReference(sighting, this.#placeIn(part, body, source.toSource(reference.span)));
    }
    for (const link of seen.links) {
      this.#addLink(link, this.#placeIn(part, body, source.toSource(link.span)));
    }
    if (seen.hasTooManyAttributes) this.#notice("too-many-attributes", part);
    if (seen.isTooDeep) this.#notice("html-too-deep", part);
    if (part.type === "text/x-amp-html" || part.disposition === "attachment") return;
    const words = seen.visibleText.map(({ start, end }) => source.decode(start, end)).join(" ");
    const visible = words.includes("&") ? decodeHTML(words) : words;
    this.#visible = this.#visible === null ? visible : `${this.#visible}\n${visible}`;
  }

  #collectText(part: Part): string {
    const body = this.#decode(part);
    const source = this.#sourceOf(part, body);
    for (const link of collectText(source.raw(0, source.text.length), part.path)) {
      this.#addLink(link, this.#placeIn(part, body, source.toSource(link.span)));
    }
    return source.decode(0, source.text.length);
  }

  #collectObject(part: Part): void {
    const technique = OBJECT_TYPES[part.type];
    if (!technique) return;
    const body = this.#decode(part);
    const source = this.#sourceOf(part, body);
    const { references, links } = collectObject(
      source.raw(0, source.text.length),
      technique,
      part.path,
    );
    for (const reference of references) {
      this.#addReference(reference, this.#placeIn(part, body, source.toSource(reference.span)));
    }
    for (const link of links) {
      this.#addLink(link, this.#placeIn(part, body, source.toSource(link.span)));
    }
  }

  /** RFC 2046 §5.2.3, RFC 2017: the program fetches the body from a URL. */
  #collectExternalBody(part: Part): void {
    const url = part.parameters["url"];
    const field = part.header.find(({ key }) => key === "content-type");
    if (!url || !field || !/^(?:https?|ftp):/i.test(url)) return;
    this.#addReference(
      {
        url: url.replace(/\s+/g, ""),
        technique: "external-body",
        element: "header",
        span: { start: field.start, end: field.end },
        part: part.path,
        width: null,
        height: null,
        hiding: [],
        alt: null,
        insideLink: false,
        conditional: false,
        media: null,
      },
      this.#place(part.path, field.start, field.end - field.start),
    );
  }

  #decode(part: Part): DecodedBody {
    const body = decodeBody(this.#bytes, part);
    this.#sizes.set(part.path, body.bytes.length);
    if (body.wasCut) this.#notice("body-too-large", part);
    return body;
  }

  #sourceOf(part: Part, body: DecodedBody): ByteText {
    const source = byteText(body.bytes, part.charset);
    if (!source.isKnownCharset) this.#notice("unknown-charset", part);
    return source;
  }

  #addReference(sighting: Sighting, at: Place): void {
    if (this.#references.length < MAX_REFERENCES) this.#references.push({ ...sighting, at });
    else this.#noticeOnce("too-many-references");
  }

  #addLink(link: LinkSighting, at: Place): void {
    if (this.#links.length < MAX_LINKS) this.#links.push({ ...link, at });
    else this.#noticeOnce("too-many-links");
  }

  #placeIn(part: Part, body: DecodedBody, span: Span): Place {
    const range = body.rawRange(span.start, span.end);
    return this.#place(part.path, range.offset, range.length);
  }

  #place(part: string, offset: number, length: number): Place {
    return { part, offset, length, line: this.#lines.lineAt(offset) };
  }

  #notice(code: Notice["code"], part: Part): void {
    this.#notices.push({ code, part: part.path });
  }

  #noticeOnce(code: Notice["code"]): void {
    if (!this.#notices.some((notice) => notice.code === code))
      this.#notices.push({ code, part: "" });
  }
}

/** RFC 2557 §4: a part may say what its relative addresses are relative to. */
function contentBase(part: Part): string | null {
  for (let at: Part | null = part; at !== null; at = at.parent) {
    const field =
      at.header.find(({ key }) => key === "content-base") ??
      at.header.find(({ key }) => key === "content-location");
    const value = field?.value.replace(/^<|>$/g, "").replace(/^"|"$/g, "").trim();
    if (value && /^https?:\/\//i.test(value)) return value;
  }
  return null;
}
