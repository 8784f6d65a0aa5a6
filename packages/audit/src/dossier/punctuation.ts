import type { Language } from "../document.ts";

/** French sets a blank before a semicolon and a colon; the others do not. */
export function semicolon(language: Language): string {
  return language === "fr" ? " ;" : ";";
}

export function colon(language: Language): string {
  return language === "fr" ? " :" : ":";
}
