import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { AuthenticationWords } from "./words.ts";

export const AUTHENTICATION_WORDS: Readonly<Record<Language, AuthenticationWords>> = {
  en,
  fr,
  nl,
  de,
};
