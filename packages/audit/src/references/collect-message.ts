import { decodeHTML } from "entities/decode";

import type { Notice, Place } from "../document.ts";
import { MAX_LINKS, MAX_REFERENCES } from "../limits.ts";
import { decodeBody, type DecodedBody } from "../mime/body.ts";
import { decodeText } from "../mime/charset.ts";
import { lineIndex, type LineIndex } from "../mime/lines.ts";
import type { ParsedMessage, Part } from "../mime/message.ts";
import { contentBase } from "./content-base.ts";
import { attachmentKind, readAs, type AttachmentKind } from "./attachments/attachment-kind.ts";
import { UnpackingBudget } from "./attachments/budget.ts";
import { collectAttachment } from "./attachments/collect-attachment.ts";
import {
  collectHeaderLinks,
  collectHeaderReferences,
  collectReceiptRequests,
} from "./collect-header.ts";
import { collectHtml } from "./markup/collect-html.ts";
import { collectObject, OBJECT_TYPES } from "./collect-objects.ts";
import { collectText } from "./collect-text.ts";
import { byteText, type ByteText } from "./byte-text.ts";
import { alternativeText } from "./alternative-text.ts";
import { plainSighting, type LinkSighting, type Sighting, type Span } from "./sighting.ts";

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

/**
 * Reads every part that a mail program shows or opens, and attached files of the kinds that ask for
 * something when they are opened. Other attachments are not read.
 */
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
  readonly #budget = new UnpackingBudget();
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
      const type = readAs(part);
      const kind = attachmentKind(part);
      if (HTML_TYPES.has(type)) this.#collectHtml(part, type);
      else if (part.type === "text/plain" && part.disposition !== "attachment") {
        const text = this.#collectText(part);
        if (plain.includes(part)) plainText = (plainText === null ? "" : `${plainText}\n`) + text;
      } else if (OBJECT_TYPES[type]) this.#collectObject(part, type);
      else if (part.type === "message/external-body") this.#collectExternalBody(part);
      else if (kind) this.#collectAttachment(part, kind);
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
    for (const reference of collectHeaderReferences(this.#parsed.header)) {
      const { start, end } = reference.span;
      this.#addReference(reference, this.#place("header", start, end - start));
    }
  }

  #collectHtml(part: Part, type: string): void {
    const isAttached = isOpenedApart(part, type);
    const body = this.#decode(part);
    const source = this.#sourceOf(part, body);
    const base = contentBase(part);
    const seen = collectHtml(source, part.path, base);
    for (const reference of seen.references) {
      const amp = part.type === "text/x-amp-html" && reference.technique === "img";
      const shown = amp ? { ...reference, technique: "amp" as const } : reference;
      const sighting = isAttached ? { ...shown, when: "attachment" as const } : shown;
      this.#addReference(sighting, this.#placeIn(part, body, source.toSource(reference.span)));
    }
    for (const one of seen.links) {
      const link = isAttached ? { ...one, element: "attachment" } : one;
      this.#addLink(link, this.#placeIn(part, body, source.toSource(link.span)));
    }
    if (seen.hasTooManyAttributes) this.#notice("too-many-attributes", part);
    if (seen.isTooDeep) this.#notice("html-too-deep", part);
    if (part.type === "text/x-amp-html" || isAttached) return;
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

  #collectObject(part: Part, type: string): void {
    const technique = OBJECT_TYPES[type];
    if (!technique) return;
    const body = this.#decode(part);
    const source = this.#sourceOf(part, body);
    const { references, links } = collectObject(
      source.raw(0, source.text.length),
      technique,
      part.path,
    );
    // A program draws an invitation or a card that is called one; a file only once it is opened.
    const when = type === part.type ? ("open" as const) : ("attachment" as const);
    for (const reference of references) {
      const at = this.#placeIn(part, body, source.toSource(reference.span));
      this.#addReference({ ...reference, when }, at);
    }
    for (const link of links) {
      this.#addLink(link, this.#placeIn(part, body, source.toSource(link.span)));
    }
  }

  #collectAttachment(part: Part, kind: AttachmentKind): void {
    const body = this.#decode(part);
    const seen = collectAttachment(body.bytes, kind, part.path, this.#budget);
    for (const reference of seen.references) {
      this.#addReference(reference, this.#placeIn(part, body, reference.span));
    }
    for (const link of seen.links) this.#addLink(link, this.#placeIn(part, body, link.span));
    if (seen.isPartial) this.#notice("attachment-not-read", part);
  }

  /** RFC 2046 §5.2.3, RFC 2017: the program fetches the body from a URL. */
  #collectExternalBody(part: Part): void {
    const url = part.parameters["url"];
    const field = part.header.find(({ key }) => key === "content-type");
    if (!url || !field || !/^(?:https?|ftp):/i.test(url)) return;
    const { start, end } = field;
    const seen = { technique: "external-body", element: "header", when: "open" } as const;
    this.#addReference(
      plainSighting({
        ...seen,
        url: url.replace(/\s+/g, ""),
        span: { start, end },
        part: part.path,
      }),
      this.#place(part.path, start, end - start),
    );
  }

  #decode(part: Part): DecodedBody {
    const body = decodeBody(this.#bytes, part);
    this.#sizes.set(part.path, body.bytes.length);
    if (body.wasCut) this.#notice("body-too-large", part);
    if (body.isBroken) this.#notice("broken-encoding", part);
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

/** RFC 2183 §2.2: an attachment is shown when the reader asks for it; so is a file by name alone. */
function isOpenedApart(part: Part, type: string): boolean {
  return part.disposition === "attachment" || type !== part.type;
}
