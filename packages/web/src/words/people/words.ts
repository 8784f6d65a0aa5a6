import type { FeatureWords } from "../use-feature-words.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** What is held of people, by the names that every page gives it. */
export const PEOPLE_WORDS: FeatureWords<typeof en> = { en, fr };

/** The keys of a table of words, in its order: what can be chosen from. */
export function keysOf<Name extends string>(
  words: Readonly<Record<Name, string>>,
): readonly Name[] {
  return Object.keys(words) as Name[];
}
