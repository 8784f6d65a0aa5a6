import type { Result } from "@consentry/kernel";

export const WRITING_FORMATS = ["blocks", "mjml", "html", "markdown"] as const;
export type WritingFormat = (typeof WRITING_FORMATS)[number];

/**
 * What is written: a mailing to many, with what is known of each reader, or one message to one
 * person, filled with the data that it was asked for with.
 */
export type WritingUse = "mailing" | "message";

/** Formats that people write by hand. */
export type WrittenFormat = Exclude<WritingFormat, "blocks">;

/** The languages that our own blocks (footer, why, ways out) are written in. */
export const WRITING_LANGUAGES = ["en", "fr", "nl", "de"] as const;
export type WritingLanguage = (typeof WRITING_LANGUAGES)[number];

/** What an author wrote. Every text may hold Liquid. */
export interface Writing {
  readonly format: WritingFormat;
  /** Of `blocks`: a `BlockDocument` as JSON. */
  readonly source: string;
  readonly subject: string;
  /** Shown beside the subject in lists of mails; empty for none. */
  readonly preheader: string;
  /**
   * The plain-text part as the author edited it; `null`: derived from the source. Empty is read as
   * it is: that it says nothing is for the gate to find.
   */
  readonly text: string | null;
  readonly language: WritingLanguage;
}

/** Which of an author's texts something stands in. */
export type WritingPart = "source" | "subject" | "preheader" | "text";

/** A place as an editor counts it: from 1, columns in UTF-16 units. */
export interface WritingPlace {
  readonly part: WritingPart;
  readonly line: number;
  readonly column: number;
  /** In a document of blocks, whose lines nobody sees: line and column are 1 then. */
  readonly block?: BlockPlace;
}

/** A field of a block, or of one of the things it consists of: `links[1].url`. */
export interface BlockPlace {
  readonly id: string;
  readonly field: string;
}

/** Why a writing cannot be used. The message tells what to do, in English, and quotes no person. */
export interface WritingProblem extends WritingPlace {
  readonly code:
    | "too-long"
    | "liquid-syntax"
    | "liquid-limit"
    | "unknown-tag"
    | "unknown-filter"
    | "markup"
    /** A document of blocks is not what it must be. */
    | "bad-block"
    /** A picture is embedded that there is not. */
    | "no-such-image"
    | "nothing-to-say"
    /** In a message: what a place says is not among its data, or nothing that can be said. */
    | "no-data";
  readonly message: string;
  /** Of `no-data`: what is asked for, as the template calls it. */
  readonly datum?: string;
}

/** An address that the author wrote for a click, once for all places it stands at. */
export interface AuthorLink {
  readonly number: number;
  /** As a mail program reads it: entities undone, nothing else changed. */
  readonly url: string;
  /** Empty where the markup language wrote it and not the author. */
  readonly places: readonly WritingPlace[];
}

/** Something that opening the mail would ask a server for. */
export interface AuthorResource {
  readonly url: string;
  readonly places: readonly WritingPlace[];
}

/** A picture that the mail carries: the author wrote `cid:` and its id as an address. */
export interface EmbeddedImage {
  /** Small letters, digits and `-`; whether there is such a picture is not known here. */
  readonly id: string;
  readonly places: readonly WritingPlace[];
}

/**
 * An address in which Liquid stood that needs the reader (`?id={{ contact.id }}`): it would differ by
 * reader, and a link that differs identifies. The Liquid is left out of what was read, so that all
 * else can still be looked at; no mail of such a writing may leave, which the gate says.
 */
export interface ReaderAddress {
  /** As the author wrote it. */
  readonly written: string;
  readonly place: WritingPlace;
}

/** Ways out, each an address of its own for each reader. */
export const ACTIONS = ["unsubscribe", "preferences", "withdraw-measurement"] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * A stretch of one part of the mail. Static stretches are the same for every reader and are encoded
 * once; the others are filled in for each.
 */
export type Piece =
  | { readonly kind: "static"; readonly text: string }
  /** Liquid that needs the reader; opaque to everybody but `render`. */
  | { readonly kind: "liquid"; readonly template: ReaderTemplate }
  /** An author's link. `written` is the attribute's value byte for byte, which P3 keeps. */
  | { readonly kind: "link"; readonly number: number; readonly written: string }
  | { readonly kind: "action"; readonly action: Action }
  /** Where an open image stands in a mail that has one; nothing in every other. */
  | { readonly kind: "pixel" }
  /** Only in a mail that measures: what withdraws it. */
  | { readonly kind: "when-measured"; readonly pieces: readonly Piece[] };

/** A compiled stretch of Liquid. */
export interface ReaderTemplate {
  /**
   * What stands there for one reader, escaped for its part and bounded in time and length. None of
   * the pieces is `liquid`; links are among them, since a condition may stand around a link.
   */
  render(reader: ReaderData | MessageData): Result<readonly Piece[], WritingProblem>;
}

/** What a message may say: what it was asked for with, and its sender. */
export interface MessageData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly organisation: Readonly<Record<string, unknown>>;
}

/** What a template may say of its reader and its sender; plain values, own properties only. */
export interface ReaderData {
  /**
   * Attributes by their names, then `email`, `locale`, `country`, `source` (its name) and
   * `collected_on` (a day); what is not known is left out.
   */
  readonly contact: Readonly<Record<string, unknown>>;
  readonly organisation: Readonly<Record<string, unknown>>;
  readonly campaign: Readonly<Record<string, unknown>>;
}

/** A writing read to its end: what goes into the mail, and everything it refers to. */
export interface ReadWriting {
  readonly subject: readonly Piece[];
  /** A whole document, styles inlined, preheader in place. */
  readonly html: readonly Piece[];
  readonly text: readonly Piece[];
  readonly links: readonly AuthorLink[];
  readonly resources: readonly AuthorResource[];
  /** Each once; the HTML shows it by its Content-ID. */
  readonly embedded: readonly EmbeddedImage[];
  readonly readerAddresses: readonly ReaderAddress[];
  /**
   * Which of our blocks every reader finds in each part: one inside a condition on the reader does
   * not count. What is missing is for the gate to say.
   */
  readonly blocks: Readonly<Record<"html" | "text", ReadonlySet<WritingBlock>>>;
  readonly language: WritingLanguage;
}

export const WRITING_BLOCKS = [
  "legal-identity",
  "why",
  "unsubscribe",
  "preferences",
  "withdraw-measurement",
] as const;
export type WritingBlock = (typeof WRITING_BLOCKS)[number];
