import { auditMessage, type AuditDocument } from "@consentry/audit";
import type { Day } from "@consentry/kernel";
import type { ReadWriting, VariantLevels, WritingPlace } from "@consentry/mail";

import type { Found, GateCode } from "./finding.ts";
import { oneEach } from "./one-each.ts";

/** One message of a variant, as it would leave. */
export interface Copy {
  readonly levels: VariantLevels;
  readonly message: Uint8Array;
  readonly own: OwnAddresses;
}

/** What we placed for this reader and nobody else, under the variant's permits. */
export interface OwnAddresses {
  isPixel(url: string): boolean;
  isLink(url: string): boolean;
  /** A way out, the one of the header included. */
  isAction(url: string): boolean;
  /** Begins the address of every image kept here. */
  readonly images: string;
}

export interface JudgedCopy {
  readonly document: AuditDocument;
  readonly found: readonly Found[];
}

/**
 * Reads a message as a recipient's auditor would, and holds every address in it against what the
 * author wrote and what we placed. What is explained by neither does not leave.
 */
export function judgeCopy(copy: Copy, writing: ReadWriting, today: Day): JudgedCopy {
  const document = auditMessage(copy.message, { asOf: today });
  const found = [
    ...unreadIn(document),
    ...judgeReferences(document, copy, writing),
    ...judgeLinks(document, copy, writing),
    ...judgeHosts(document, writing),
    ...judgeText(document),
  ];
  return { document, found: oneEach(found.map((one) => ({ ...one, variants: [copy.levels] }))) };
}

type Draft = Omit<Found, "variants">;

function draft(
  code: GateCode,
  message: string,
  { place = null, url = null }: Partial<Pick<Draft, "place" | "url">> = {},
): Draft {
  return { code, message, place, url };
}

function unreadIn({ error, notices }: AuditDocument): readonly Draft[] {
  if (error === undefined && notices.length === 0) return [];
  const why = error?.code ?? notices[0]?.code ?? "";
  return [
    draft(
      "not-read-whole",
      `The finished mail is not read to its end (${why}): what is not read is not checked. Make it smaller or simpler.`,
    ),
  ];
}

function judgeReferences(
  { references }: AuditDocument,
  { own }: Copy,
  writing: ReadWriting,
): readonly Draft[] {
  const known = placesByUrl(writing.resources);
  return references.flatMap((reference): readonly Draft[] => {
    const { url, tracker } = reference;
    if (own.isPixel(url)) return [];
    const place = known.get(sameSpelling(url));
    if (place === undefined) {
      return [
        draft(
          "unexplained-address",
          "Opening the mail asks a server for something that its author did not write. Look at how the template makes this address.",
          { url },
        ),
      ];
    }
    if (tracker) {
      return [
        draft(
          "tracking-resource",
          "This picture reports that the mail was opened. Take it out: Consentry measures whom law allows it to.",
          { place, url },
        ),
      ];
    }
    if (url.startsWith(own.images)) return [];
    return [
      draft(
        "hot-linked-resource",
        "Another server learns of everybody who opens the mail. Upload the picture here, or let it pass by the organisation's policy.",
        { place, url },
      ),
    ];
  });
}

/** What a click asks no web server for. */
const NO_REQUEST = /^(?:mailto|tel|sms|geo|cid|mid):/i;

function judgeLinks(
  { links }: AuditDocument,
  { own }: Copy,
  writing: ReadWriting,
): readonly Draft[] {
  const known = placesByUrl(writing.links);
  return links.flatMap(({ url, tracked }): readonly Draft[] => {
    if (own.isAction(url) || own.isLink(url) || NO_REQUEST.test(url)) return [];
    const place = known.get(sameSpelling(url));
    if (place === undefined) {
      return [
        draft(
          "unexplained-address",
          "The mail links to something that its author did not write. Look at how the template makes this address.",
          { url },
        ),
      ];
    }
    if (!tracked) return [];
    return [
      draft(
        "tracked-author-link",
        "This link passes somebody else's click counter. Write the address it leads to.",
        { place, url },
      ),
    ];
  });
}

function judgeHosts({ transfers }: AuditDocument, writing: ReadWriting): readonly Draft[] {
  const places = [...writing.resources, ...writing.links];
  return transfers
    .filter(({ status }) => status === "none" || status === "check-list")
    .map(({ host, country }) => {
      const at = places.find(({ url }) => URL.parse(url)?.host === host);
      return draft(
        "third-country-host",
        `${host} is told of the reader, in ${country ?? "a country not known"}, for which there is no general adequacy decision.`,
        { place: at?.places[0] ?? null, url: at?.url ?? null },
      );
    });
}

function judgeText({ text }: AuditDocument): readonly Draft[] {
  if (text === "present") return [];
  return [
    draft(
      "hollow-text",
      text === "missing"
        ? "The mail has no plain-text part. Write one, or leave it to be derived."
        : "The plain-text part says less than the mail. Write the content and its links, or leave it to be derived.",
      { place: { part: "text", line: 1, column: 1 } },
    ),
  ];
}

function placesByUrl(
  written: readonly { readonly url: string; readonly places: readonly WritingPlace[] }[],
): ReadonlyMap<string, WritingPlace | null> {
  return new Map(written.map(({ url, places }) => [sameSpelling(url), places[0] ?? null]));
}

/** As a client asks for it: an author may write `HTTPS://Example.org`. */
function sameSpelling(url: string): string {
  return URL.parse(url)?.href ?? url;
}
