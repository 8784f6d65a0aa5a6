import { titleOfKind } from "../messages/kinds.ts";
import type { PageLanguage } from "../../words/words.ts";
import { WORDS } from "./words/words.ts";

/** What a kind of text is called, our own answers included. */
export function titleOfTextKind(kind: string, language: PageLanguage): string {
  const { kinds } = WORDS[language];
  return kind in kinds ? kinds[kind as keyof typeof kinds] : titleOfKind(kind, language);
}
