import type { Instant } from "@consentry/kernel";
import type { Writing } from "@consentry/mail";

/** What messages or texts of one kind are written by. */
export interface Template {
  readonly id: string;
  /** What programs call it; it never changes. */
  readonly name: string;
  /** One of law's kinds of transactional message. */
  readonly kind: string;
  /** What messages are written by unless they name another; `null`: nothing is published yet. */
  readonly current: number | null;
  readonly madeAt: Instant;
  /** The newest first; at most one of them is a draft, the first. */
  readonly versions: readonly VersionLine[];
}

export interface VersionLine {
  readonly version: number;
  readonly changedAt: Instant;
  /** `api-key:ID` or `member:ID`. */
  readonly changedBy: string;
  /** `null`: a draft. From then on nothing of it changes. */
  readonly publishedAt: Instant | null;
  readonly publishedBy: string | null;
}

/** What stands in one language. */
export interface LocalText {
  /** BCP 47: `fr` or `fr-CH`. */
  readonly locale: string;
}

/** What one version says, in each of its languages. */
export interface TemplateContent<Text extends LocalText = MessageText> {
  /** Of the text that is sent to whom no other fits; one of `texts`. */
  readonly defaultLocale: string;
  /** Each locale once, by locale. */
  readonly texts: readonly Text[];
  /**
   * Made-up data, and no real person's. They say what a message may be given: a datum that is not
   * among them is refused.
   */
  readonly testData: Readonly<Record<string, unknown>>;
}

/** A text in one language: a writing, without the ways out of mailings. */
export interface MessageText extends Omit<Writing, "language">, LocalText {}

export type TemplateVersion<Text extends LocalText = MessageText> = VersionLine &
  TemplateContent<Text>;

/** They are given whole, and looked through by people. */
export const MOST_TEMPLATES = 500;

/** Each is read when a version is published. */
export const MOST_LOCALES = 30;

/** As the table bounds it; it stands in addresses. */
export const LONGEST_NAME = 60;

export const NAME_PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+)*$";
