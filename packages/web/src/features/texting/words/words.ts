import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const WORDS = { en, fr };
export type TextingWords = typeof en;
