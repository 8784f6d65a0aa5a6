import type { Language } from "../../document.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { DossierWords } from "./words.ts";

export const WORDS: Readonly<Record<Language, DossierWords>> = { en, fr, nl, de };

export type { DossierWords, FileKind } from "./words.ts";
