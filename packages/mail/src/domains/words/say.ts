import type { Remark } from "../check.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { DomainWords } from "./words.ts";

export const DOMAIN_WORDS = { en, fr } as const satisfies Readonly<Record<string, DomainWords>>;
export type DomainLanguage = keyof typeof DOMAIN_WORDS;

/** A remark in words. */
export interface SaidRemark {
  readonly is: string;
  /** What to do about it; `null` where all is well. */
  readonly should: string | null;
}

/** What was found comes from strangers: it stands between the words as it is, and fills nothing. */
export function sayRemark({ code, said }: Remark, language: DomainLanguage): SaidRemark {
  const [is, should] = DOMAIN_WORDS[language].remarks[code];
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => said[name] ?? "");
  return { is: fill(is), should: should === "" ? null : fill(should) };
}
