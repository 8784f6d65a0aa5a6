import type { HeaderField } from "../mime/message.ts";
import type { ReferenceTechnique } from "../document.ts";
import { plainSighting, type LinkSighting, type Sighting, type Span } from "./sighting.ts";
import { remoteUrl } from "./url.ts";

/** A header that asks the reader's program to report reading (RFC 8098 and its elders). */
export interface ReceiptRequest {
  readonly header: string;
  readonly span: Span;
}

export const RECEIPT_HEADERS: ReadonlySet<string> = new Set([
  "disposition-notification-to",
  "return-receipt-to",
  "x-confirm-reading-to",
  "read-receipt-to",
  "return-receipt-requested",
  "x-pmrqc",
]);

const LINK_HEADERS: Readonly<Record<string, string>> = {
  "list-unsubscribe": "list-unsubscribe",
  "list-help": "list-header",
  "list-subscribe": "list-header",
  "list-archive": "list-header",
  "list-owner": "list-header",
  "list-post": "list-header",
};

/** The URIs that list headers offer to the reader's program (RFC 2369), with their places. */
export function collectHeaderLinks(
  header: readonly HeaderField[],
  raw: (start: number, end: number) => string,
): LinkSighting[] {
  const links: LinkSighting[] = [];
  for (const field of header) {
    const via = LINK_HEADERS[field.key];
    if (!via) continue;
    const written = raw(field.valueStart, field.end);
    for (const match of written.matchAll(/<([^<>]{1,8000})>/g)) {
      const inside = match[1] ?? "";
      const url = inside.replace(/\s+/g, "");
      const isLink = /^mailto:/i.test(url) || remoteUrl(url, null) !== null;
      if (!isLink) continue;
      const start = field.valueStart + match.index + 1;
      const span = { start, end: start + inside.length };
      links.push({ url, element: "header", via, text: "", span, part: "header" });
    }
  }
  return links;
}

export function collectReceiptRequests(header: readonly HeaderField[]): ReceiptRequest[] {
  return header
    .filter((field) => RECEIPT_HEADERS.has(field.key) && field.value !== "")
    .map((field) => ({ header: field.name, span: { start: field.start, end: field.end } }));
}

/** Fields that name what a program fetches to show or check who sent the mail, and their tags. */
const FETCHED_BY: Readonly<Record<string, readonly [ReferenceTechnique, RegExp]>> = {
  // The address of the sender's key, `url=` (the OpenPGP header field, an expired Internet-Draft).
  openpgp: ["key-lookup", /(?:^|[;\s])url\s*=\s*<?"?([^\s;">]+)/gi],
  // The sender's logo and its certificate, written by the receiving server from DNS (BIMI).
  "bimi-location": ["sender-logo", /(?:^|[;\s])[la]\s*=\s*([^\s;]+)/gi],
};

/** What header fields have programs fetch about the sender. Places are those of the whole field. */
export function collectHeaderReferences(header: readonly HeaderField[]): Sighting[] {
  return header.flatMap(({ key, value, start, end }) => {
    const [technique, tag] = FETCHED_BY[key] ?? [];
    if (!technique || !tag) return [];
    return [...value.matchAll(tag)].flatMap(([, written = ""]) => {
      const url = remoteUrl(written, null);
      const span = { start, end };
      const seen = { technique, element: key, span, part: "header", when: "verify" } as const;
      return url === null ? [] : [plainSighting({ url, ...seen })];
    });
  });
}
