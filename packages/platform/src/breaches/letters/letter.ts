import type { Instant } from "@consentry/kernel";
import { personsLetter } from "@consentry/law";
import { Type, type Static } from "typebox";

import type { ServiceLetter } from "../../consent/asking/queue-letter.ts";
import { fields } from "../../http/api/shapes.ts";
import { LANGUAGES, languageOf, type Language } from "../../http/public/languages.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { LONGEST_TEXT } from "../breach.ts";

const Words = Type.String({ minLength: 1, maxLength: LONGEST_TEXT });

/** What people are told, in one language and in plain words. */
const Telling = fields({
  happened: Words,
  consequences: Words,
  measures: Words,
  advice: Type.String({ maxLength: LONGEST_TEXT, description: "What they can do; may be empty." }),
  contact: Words,
});
export type Telling = Static<typeof Telling>;

/** By language; who reads none of these gets the organisation's own, else the first. */
export const LetterTexts = Type.Object(
  {
    en: Type.Optional(Telling),
    fr: Type.Optional(Telling),
    nl: Type.Optional(Telling),
    de: Type.Optional(Telling),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type LetterTexts = Static<typeof LetterTexts>;

/** A letter to people about a breach, and how far it is. */
export interface BreachLetter {
  readonly id: string;
  readonly breach: string;
  readonly people: number;
  readonly unreachable: number;
  readonly told: number;
  readonly languages: readonly Language[];
  readonly startedAt: Instant;
  readonly by: string;
  readonly finishedAt: Instant | null;
}

/** The language in which somebody is told. */
export function languageFor(
  texts: LetterTexts,
  locale: string | null,
  ofOrganisation: string,
): Language {
  const written = LANGUAGES.filter((language) => texts[language] !== undefined);
  const wanted = [languageOf(locale), languageOf(ofOrganisation)];
  const isWritten = (one: Language | null): one is Language =>
    one !== null && written.includes(one);
  const language = wanted.find(isWritten) ?? written[0];
  if (language === undefined) throw new Error("a letter is written in no language");
  return language;
}

/** The letter as one person gets it: words alone, no link, nothing to load. */
export function letterIn(
  texts: LetterTexts,
  language: Language,
  { name }: Pick<Organisation, "name">,
): Omit<ServiceLetter, "address"> {
  const told = texts[language];
  if (told === undefined) throw new Error(`a letter is not written in ${language}`);
  const { subject, hello, parts, plain } = personsLetter(language, { sender: name, ...told });
  return {
    language,
    subject,
    before: [hello, ...parts.flatMap(({ heading, text }) => [heading, ...paragraphs(text)])],
    quoted: [],
    link: null,
    after: [plain],
  };
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
