import { Bug } from "@consentry/kernel";

import type { ReadWriting } from "../writing/writing.ts";
import { quotedPrintable } from "./encode/quoted-printable.ts";
import { flatten, type MailPart, type Slot, type VariantLevels } from "./flatten.ts";
import { RELATED_BOUNDARY, type PicturePart } from "./picture-part.ts";

/** Slots with nothing between them, and what of the words around them touches them. */
export interface Gap {
  readonly part: MailPart;
  readonly slots: readonly Slot[];
  readonly before: string;
  readonly after: string;
}

/** A writing compiled for one pair of levels: what is the same for every reader is encoded. */
export interface Variant {
  readonly levels: VariantLevels;
  readonly language: string;
  readonly subject: readonly (string | Gap)[];
  /** Everything after the header, in bytes as they go over the wire. */
  readonly body: readonly (Uint8Array | Gap)[];
  /** Every address of the author's, as a mail program reads it. */
  readonly known: ReadonlySet<string>;
  /** What `aggregate` first placed in each place; anything else there would tell readers apart. */
  readonly common: Map<"open" | number, string>;
}

/**
 * What cannot stand in the parts, since an `=` in quoted-printable is followed by two digits or
 * ends its line (RFC 2045 §6.7): the same for every mail, so that it tells nobody apart.
 */
export const BOUNDARY = "=_alternative";

/**
 * Compiles a writing. Whether a mail of it may leave is not asked here: one whose addresses need
 * the reader compiles too, so that it can be looked at.
 *
 * @param pictures what the writing embeds; other variants may share them
 */
export function makeVariant(
  read: ReadWriting,
  levels: VariantLevels,
  pictures: readonly PicturePart[] = [],
): Variant {
  const subject = flatten(read.subject, "subject", levels);
  const text = flatten(read.text, "text", levels);
  const html = flatten(read.html, "html", levels);
  if (subject.some((one) => typeof one !== "string" && one.kind !== "liquid")) {
    throw new Bug("a subject has no place for links");
  }
  const pixels = html.filter((one) => typeof one !== "string" && one.kind === "pixel").length;
  if (pixels !== (levels.open === "none" ? 0 : 1)) {
    throw new Bug("a mail that measures openings has one place for its image");
  }
  if (!read.embedded.every(({ id }) => pictures.some((picture) => picture.id === id))) {
    throw new Bug("a picture that the mail shows is not among its parts");
  }
  const isRelated = pictures.length > 0;
  return {
    levels,
    language: read.language,
    subject: withGaps(subject, "subject"),
    body: [
      ...joined([
        opening("text/plain", BOUNDARY),
        ...encoded(withGaps(text, "text")),
        Buffer.from(isRelated ? RELATED : ""),
        opening("text/html", isRelated ? RELATED_BOUNDARY : BOUNDARY),
        ...encoded(withGaps(html, "html")),
      ]),
      // Apart from what stands around them: variants hold the same ones.
      ...pictures.map(({ bytes }) => bytes),
      Buffer.from(`${isRelated ? `\r\n--${RELATED_BOUNDARY}--` : ""}\r\n--${BOUNDARY}--\r\n`),
    ],
    known: new Set([...read.links, ...read.resources].map(({ url }) => url)),
    common: new Map(),
  };
}

/** What ends or begins an address in a text, in an attribute or between tags. */
const APART = /[\s"'<>]/;

function withGaps(flat: readonly (string | Slot)[], part: MailPart): readonly (string | Gap)[] {
  const parts: (string | Slot[])[] = [];
  for (const one of flat) {
    const last = parts.at(-1);
    if (one === "") continue;
    if (typeof one === "string") {
      if (typeof last === "string") parts[parts.length - 1] = last + one;
      else parts.push(one);
    } else if (Array.isArray(last)) last.push(one);
    else parts.push([one]);
  }
  return parts.map((one, at) => {
    if (typeof one === "string") return one;
    const [before, after] = [parts[at - 1], parts[at + 1]];
    return {
      part,
      slots: one,
      before: typeof before === "string" ? lastWord(before) : "",
      after: typeof after === "string" ? (after.split(APART, 1)[0] ?? "") : "",
    };
  });
}

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !APART.test(text[start - 1] ?? "")) start--;
  return text.slice(start);
}

/** Begins the HTML with its pictures (RFC 2387). */
const RELATED = [
  `\r\n--${BOUNDARY}\r\n`,
  `Content-Type: multipart/related; type="text/html"; boundary="${RELATED_BOUNDARY}"\r\n`,
].join("");

function opening(mediaType: string, boundary: string): Uint8Array {
  return Buffer.from(
    [
      mediaType === "text/plain" ? "" : "\r\n",
      `--${boundary}\r\n`,
      `Content-Type: ${mediaType}; charset=utf-8\r\n`,
      "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
    ].join(""),
  );
}

function encoded(part: readonly (string | Gap)[]): readonly (Uint8Array | Gap)[] {
  return part.map((one) => (typeof one === "string" ? quotedPrintable(one) : one));
}

function joined(body: readonly (Uint8Array | Gap)[]): readonly (Uint8Array | Gap)[] {
  const all: (Uint8Array | Gap)[] = [];
  for (const one of body) {
    const last = all.at(-1);
    if (one instanceof Uint8Array && last instanceof Uint8Array) {
      all[all.length - 1] = Buffer.concat([last, one]);
    } else all.push(one);
  }
  return all;
}
