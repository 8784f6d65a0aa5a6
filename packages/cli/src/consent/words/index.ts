import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ConsentWords } from "./words.ts";

export const CONSENT_WORDS: Readonly<Record<Language, ConsentWords>> = { en, fr, nl, de };
export type { ConsentWords } from "./words.ts";
