import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { SummaryWords } from "./words.ts";

/** Apart from the page's words: only a summary loads them. */
export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { en, fr, nl, de };
