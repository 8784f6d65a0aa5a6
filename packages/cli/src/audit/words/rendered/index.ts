import type { Language } from "@consentry/audit";

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { RenderedWords } from "./words.ts";

export const RENDERED_WORDS: Readonly<Record<Language, RenderedWords>> = { en, fr, nl, de };
