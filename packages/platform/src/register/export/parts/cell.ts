import { shown } from "@consentry/audit/dossier";
import { REGISTER_WORDS } from "@consentry/law";
import { citationName } from "@consentry/law/letters";

import type { Cell, RegisterLanguage, Say } from "../sheets.ts";
import { EXPORT_WORDS } from "../words.ts";

/** Our own labels, and those in which a clause stands. */
const LABELS = {
  ...EXPORT_WORDS,
  sensitive: REGISTER_WORDS.sensitive,
  transfers: REGISTER_WORDS.transfers,
  security: REGISTER_WORDS.security,
  contract: REGISTER_WORDS.contract,
} as const;
type Field = keyof typeof LABELS;

/** More than somebody writes on a line, and no end to a cell. */
const LONGEST_VALUE = 4_000;

/** A cell of our words and of theirs, which are shown and never set; without any it says so. */
export function cell(field: Field, values: readonly string[], say: Say): Cell {
  const safe = values.map((value) => shown(value, LONGEST_VALUE)).filter((value) => value !== "");
  return {
    field,
    label: say(LABELS[field]),
    values: safe.length > 0 ? safe : [say(EXPORT_WORDS.none)],
  };
}

/** `null` is a question nobody answered. */
export function answered(value: string | null | undefined, say: Say): readonly string[] {
  return value === null || value === undefined ? [say(EXPORT_WORDS.unanswered)] : [value];
}

/** Clauses as lawyers write them, each once. */
export function clauses(sources: readonly string[], say: Say): string {
  const language = say({ en: "en", fr: "fr" }) as RegisterLanguage;
  const names = sources.map((source) => citationName(source, language));
  return [...new Set(names)].join("; ");
}

/** A country in words; `null`: not known. */
export function countryName(code: string | null, say: Say): string {
  if (code === null) return say(EXPORT_WORDS.unknown);
  const language = say({ en: "en", fr: "fr" });
  return new Intl.DisplayNames(language, { type: "region", fallback: "code" }).of(code) ?? code;
}
