import type { FeatureWords } from "../../../words/use-feature-words.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type AutomationWords = typeof en;
export const WORDS: FeatureWords<AutomationWords> = { en, fr };
