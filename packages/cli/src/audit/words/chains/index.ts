import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ChainWords } from "./words.ts";

export const CHAIN_WORDS: Readonly<Record<Language, ChainWords>> = { en, fr, nl, de };
