import { auditMessage } from "../audit-message.ts";
import type { AuditDocument, Link, Place, Reference } from "../document.ts";
import { readerAddresses, readerNeedles } from "../identity/reader.ts";
import type { Needles } from "../identity/needles.ts";
import { decodeBody } from "../mime/body.ts";
import { CR, LF } from "../mime/octets.ts";
import type { ParsedMessage, Part } from "../mime/message.ts";
import { attachmentKind, readAs } from "../references/attachments/attachment-kind.ts";
import { byteText } from "../references/byte-text.ts";
import { collectMessage } from "../references/collect-message.ts";
import { OBJECT_TYPES } from "../references/collect-objects.ts";
import type { LinkSighting, Sighting } from "../references/sighting.ts";
import type { Change, KeptReason } from "./change.ts";
import { cleanedUrl, type CleanedUrl } from "./cleaned-url.ts";
import { cleanHtml } from "./clean-html.ts";
import { replacedProperty, withoutProperties } from "./clean-object.ts";
import { inOrder, type RawEdit, type TextEdit } from "./edits.ts";
import { isEditable, rewritePart, type EditablePart } from "./rewrite-part.ts";

export interface CleanOptions {
  /** The audit of these very bytes, where there is one: also one raised by a comparison. */
  readonly document?: AuditDocument;
  /** The reader's address, when the headers do not name it. */
  readonly recipient?: string;
  /** Turns links whose destination only the sender's server knows into plain text; no if left out. */
  readonly removeUnknown?: boolean;
}

/** What one look at a message would change. */
export interface Plan {
  readonly edits: readonly RawEdit[];
  /** Of what the edits do. */
  readonly done: readonly Change[];
  /** Of what stays. */
  readonly kept: readonly Change[];
}

interface FoundReference extends Reference {
  readonly sighting: Sighting;
}

interface FoundLink extends Link {
  readonly sighting: LinkSighting;
  readonly cleaned: CleanedUrl | null;
}

/** Stands in a text part where a link was that leads nobody knows where. */
const REMOVED_LINK = "[link removed]";

/** Plans the changes of one round: everything that observes now, with where it stands. */
export function plan(bytes: Uint8Array, parsed: ParsedMessage, options: CleanOptions): Plan {
  const planner = new Planner(bytes, parsed, options);
  return planner.plan();
}

class Planner {
  readonly #bytes: Uint8Array;
  readonly #parsed: ParsedMessage;
  readonly #options: CleanOptions;
  readonly #edits: RawEdit[] = [];
  readonly #done: Change[] = [];
  readonly #kept: Change[] = [];

  constructor(bytes: Uint8Array, parsed: ParsedMessage, options: CleanOptions) {
    this.#bytes = bytes;
    this.#parsed = parsed;
    this.#options = options;
  }

  plan(): Plan {
    const { references, links, receipts } = this.#found();
    for (const at of receipts) this.#removeField(at);
    const [referencesIn, linksIn] = [byPart(references), byPart(links)];
    for (const part of this.#parsed.parts) {
      this.#cleanPart(part, referencesIn.get(part.path) ?? [], linksIn.get(part.path) ?? []);
    }
    for (const link of links) if (link.at.part === "header") this.#keep(link, "header");
    const edits = this.#edits.toSorted((a, b) => a.offset - b.offset);
    return { edits: apart(edits), done: this.#done, kept: this.#kept };
  }

  #found(): {
    readonly references: readonly FoundReference[];
    readonly links: readonly FoundLink[];
    readonly receipts: readonly Place[];
  } {
    const { recipient } = this.#options;
    const collected = collectMessage(this.#bytes, this.#parsed);
    const document = this.#documentOf(collected.references.length, collected.links.length);
    const needles = readerNeedles(readerAddresses(this.#parsed.header, recipient));
    const references = document.references.flatMap((reference, index): FoundReference[] => {
      const sighting = collected.references[index];
      return sighting && reference.tracker ? [{ ...reference, sighting }] : [];
    });
    const links = document.links.flatMap((link, index): FoundLink[] => {
      const sighting = collected.links[index];
      return sighting && link.tracked ? [found(link, sighting, needles)] : [];
    });
    return { references, links, receipts: collected.receiptRequests };
  }

  /** The caller's audit if it is one of these bytes; otherwise our own. */
  #documentOf(references: number, links: number): AuditDocument {
    const { document, recipient } = this.#options;
    const isThis =
      document?.bytes === this.#bytes.length &&
      document.references.length === references &&
      document.links.length === links;
    if (document && isThis) return document;
    return auditMessage(this.#bytes, {
      sha256: () => "",
      ...(recipient === undefined ? {} : { recipient }),
    });
  }

  // --- header --------------------------------------------------------------------------------

  #removeField(at: Place): void {
    let end = at.offset + at.length;
    if (this.#bytes[end] === CR) end++;
    if (this.#bytes[end] === LF) end++;
    this.#edits.push({ offset: at.offset, length: end - at.offset, bytes: new Uint8Array() });
    this.#done.push(change("removed", "read-receipt", at));
  }

  // --- parts ---------------------------------------------------------------------------------

  #cleanPart(part: Part, references: readonly FoundReference[], links: readonly FoundLink[]): void {
    if (references.length + links.length === 0) return;
    if (part.type === "message/external-body") {
      for (const reference of references) this.#cleanExternalBody(reference);
      return;
    }
    // A file is no text: a byte changed in it would break it, and its signature.
    if (attachmentKind(part) !== null) {
      for (const link of links) this.#keep(link, "encoding");
      return;
    }
    const body = decodeBody(this.#bytes, part);
    const source = byteText(body.bytes, part.charset);
    const editable = { message: this.#bytes, part, body, source };
    const before = [this.#done.length, this.#kept.length] as const;
    const edits = isEditable(editable) ? inOrder(this.#editsOf(editable, references, links)) : null;
    const rewritten = edits === null ? null : rewritePart(editable, edits);
    if (rewritten === null) {
      [this.#done.length, this.#kept.length] = before;
      for (const reference of references) this.#keep(reference, "encoding");
      for (const link of links) this.#keep(link, "encoding");
      return;
    }
    if (edits?.length === 0) return;
    for (const edit of rewritten) this.#edits.push(edit);
  }

  #editsOf(
    editable: EditablePart,
    references: readonly FoundReference[],
    links: readonly FoundLink[],
  ): readonly TextEdit[] {
    const { part, source } = editable;
    const changed = links.filter((link) => this.#isChanged(link, editable));
    for (const reference of references) {
      const isPicture = reference.class === "personalised-image";
      const what = isPicture ? "personalised-image" : "open-tracker";
      this.#done.push({ ...change("removed", what, reference.at), url: reference.url });
    }
    for (const link of changed) this.#done.push(changeOf(link));
    if (OBJECT_TYPES[readAs(part)]) {
      const text = source.raw(0, source.text.length);
      const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
      return [
        ...withoutProperties(
          text,
          references.map(({ sighting }) => sighting.span),
        ),
        ...changed.map(({ sighting: { span }, cleaned }) =>
          replacedProperty(span, cleaned?.url ?? "", lineEnd),
        ),
      ];
    }
    if (part.type === "text/plain") {
      return changed.map(({ sighting: { span }, cleaned }) => {
        return { ...span, text: cleaned?.url ?? REMOVED_LINK };
      });
    }
    return cleanHtml(
      source,
      references.map(({ url, sighting: { span }, class: kind, visible }) => {
        return { url, span, isSeen: kind === "personalised-image" && visible !== false };
      }),
      changed.map(({ url, sighting: { span }, cleaned }) => ({
        url,
        span,
        to: cleaned?.url ?? null,
      })),
    );
  }

  /** Whether something can be done about a link; what cannot is noted. */
  #isChanged(link: FoundLink, { part, source }: EditablePart): boolean {
    const { via, span } = link.sighting;
    const isObject = OBJECT_TYPES[readAs(part)] !== undefined;
    // A page inside an attribute or a property has one place for all that stands in it.
    const isInner = isObject
      ? !WHOLE_PROPERTIES.has(via)
      : holdsPage(source.decode(span.start, span.end));
    if (isInner) return this.#keep(link, "inside-text");
    if (via === "ping" || link.cleaned !== null || this.#options.removeUnknown === true)
      return true;
    return this.#keep(link, "destination-unknown");
  }

  /** RFC 2017: the address is a parameter of the part's type. */
  #cleanExternalBody(reference: FoundReference): void {
    const { offset, length } = reference.at;
    let written = "";
    for (const octet of this.#bytes.subarray(offset, offset + length))
      written += String.fromCharCode(octet);
    const value = /;\s*url\s*=\s*("[^"]*"|[^;\s"]+)/i.exec(written);
    if (!value?.[1]) {
      this.#keep(reference, "inside-text");
      return;
    }
    const start = offset + value.index + value[0].length - value[1].length;
    const bytes = Uint8Array.from('"data:,"', (char) => char.charCodeAt(0));
    this.#edits.push({ offset: start, length: value[1].length, bytes });
    this.#done.push({ ...change("removed", "open-tracker", reference.at), url: reference.url });
  }

  #keep(one: FoundReference | FoundLink, reason: KeptReason): false {
    const what =
      "class" in one ? (one.class === "personalised-image" ? one.class : "open-tracker") : "link";
    this.#kept.push({ ...change("kept", what, one.at), url: one.url, reason });
    return false;
  }
}

function byPart<T extends { readonly at: Place }>(items: readonly T[]): ReadonlyMap<string, T[]> {
  return Map.groupBy(items, ({ at }) => at.part);
}

/** Properties whose value is a URI and nothing else. */
const WHOLE_PROPERTIES = new Set(["url", "conference", "source"]);

function holdsPage(written: string): boolean {
  return written.includes("<") || written.includes("&lt;");
}

function found(link: Link, sighting: LinkSighting, needles: Needles): FoundLink {
  return { ...link, sighting, cleaned: sighting.via === "ping" ? null : cleanedUrl(link, needles) };
}

function changeOf({ url, cleaned, sighting, at }: FoundLink): Change {
  if (cleaned) return { ...change(cleaned.action, "link", at), url, to: cleaned.url };
  return { ...change(sighting.via === "ping" ? "removed" : "made-plain", "link", at), url };
}

function change(action: Change["action"], what: Change["what"], at: Place): Change {
  return { action, what, url: null, to: null, reason: null, at };
}

/** Edits of one message never touch each other; of two that would, the first is made now. */
function apart(edits: readonly RawEdit[]): readonly RawEdit[] {
  let reached = 0;
  return edits.filter(({ offset, length }) => {
    if (offset < reached) return false;
    reached = offset + length;
    return true;
  });
}
