import type { Language } from "../document.ts";
import type { Excerpt } from "./excerpt.ts";

/** A piece of a line; `own` is a place for the person's own words. */
export interface Span {
  readonly text: string;
  readonly kind: "plain" | "strong" | "own" | "code";
}

/**
 * What a statement rests on: `mail/1.eml#A01` a finding, `mail/1.eml#header` the header of a mail,
 * `law:gdpr:15` a clause, `form` a turn of speech or a place left for the person.
 */
export type Because = string;

export interface Statement {
  readonly spans: readonly Span[];
  readonly because: readonly Because[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | ({ readonly kind: "text" } & Statement)
  | { readonly kind: "list"; readonly isNumbered: boolean; readonly items: readonly Statement[] }
  | {
      readonly kind: "facts";
      readonly rows: readonly (readonly [label: string, value: string])[];
      readonly because: readonly Because[];
    }
  | {
      readonly kind: "quote";
      readonly caption: string;
      readonly excerpt: Excerpt;
      /** The address that stands there as a mail program reads it; `null` where it stands bare. */
      readonly reads: string | null;
      readonly because: readonly Because[];
    }
  | {
      /** A new page where there are pages; from here on its foot names this evidence. */
      readonly kind: "page";
      readonly foot: string;
    };

/** A letter or a report before it is text, HTML or PDF. Every text in it is safe to show. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const FORM: readonly Because[] = ["form"];

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

/** A paragraph of our own prose; `[… …]` in it becomes a place for the person's words. */
export function text(prose: string, because: readonly Because[]): Block {
  return { kind: "text", ...statement(prose, because) };
}

export function statement(prose: string, because: readonly Because[]): Statement {
  return {
    spans: unbroken(prose)
      .split(/(\[…[^\]]*…\])/u)
      .flatMap(spanOf),
    because,
  };
}

/** No line begins with a sign that belongs to the word before it, as French sets some. */
function unbroken(prose: string): string {
  return prose.replaceAll(/ (?=[;:!?»])/gu, "\u00a0").replaceAll("« ", "«\u00a0");
}

function spanOf(piece: string): readonly Span[] {
  if (piece === "") return [];
  return [{ text: piece, kind: piece.startsWith("[…") ? "own" : "plain" }];
}

/** A stranger's own words inside a paragraph: never a place for anybody else's. */
export function quoted(words: string): Span {
  return { text: words, kind: "code" };
}
