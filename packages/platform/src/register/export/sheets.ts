import type { Text } from "@consentry/law";

/** The languages a register is written in. */
export const REGISTER_LANGUAGES = ["en", "fr"] as const;
export type RegisterLanguage = (typeof REGISTER_LANGUAGES)[number];

/** What an exported register says in one place, whatever format it is in. */
export interface Cell {
  /** `purposes`: the same in every language. */
  readonly field: string;
  readonly label: string;
  /** At least one; every text in it is safe to show. */
  readonly values: readonly string[];
}

export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Cell[];
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** A register before it is a page, a paper or a table: every format is made of these cells. */
export interface RegisterSheets {
  readonly language: RegisterLanguage;
  readonly title: string;
  /** Whose, of which day, confirmed when. */
  readonly lead: readonly string[];
  readonly parts: readonly Part[];
}

/** Picks one language. */
export type Say = (text: Text) => string;
