import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** Names of purposes, relations, sources and the like; a name that is missing stays its own code. */
export const KNOWN_WORDS = { en, fr };

export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code;
}
