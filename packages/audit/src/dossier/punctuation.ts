import type { Language } from "../document.ts";

/** French sets an unbreakable blank before a semicolon and a colon; the others do not. */
export function semicolon(language: Language): string {
  return language === "fr" ? "\u00a0;" : ";";
}

export function colon(language: Language): string {
  return language === "fr" ? "\u00a0:" : ":";
}
