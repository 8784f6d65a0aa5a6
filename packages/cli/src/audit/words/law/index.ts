import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { LawWords } from "./words.ts";

export const LAW_WORDS: Readonly<Record<Language, LawWords>> = { en, fr, nl, de };
