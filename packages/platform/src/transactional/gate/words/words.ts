import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";

/** All are looked for in every message: a text is not always in the language it says. */
export const PROMOTIONAL_WORDS = [en, fr, nl, de, it, es] as const;
