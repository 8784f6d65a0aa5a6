import { informationText, type InformationLanguage } from "@consentry/law";
import type { Writing } from "@consentry/mail";

import { purposeWords, type AskablePurpose } from "../../consent/forms/purposes/purpose-words.ts";
import { isLanguage, type Language } from "../../http/public/languages.ts";
import { REQUEST_WORDS } from "./request-words.ts";

/** A mail that asks for these purposes, each by its own question, with the one way to answer. */
export function writeRequest(
  language: Language,
  sender: string,
  purposes: readonly AskablePurpose[],
): Writing {
  const words = REQUEST_WORDS[language];
  const questions = purposes.map((purpose) => {
    const { name, explanation } = purposeWords(purpose, language);
    return `### ${name}\n\n${explanation}`;
  });
  const source = [
    words.before(plain(sender), purposes.length),
    ...questions,
    `**[${words.answer}]({{ links.preferences }})**`,
    ...words.after,
    "{% footer %}",
  ].join("\n\n");
  return { ...MARKDOWN, subject: words.subject(plain(sender)), source: `${source}\n`, language };
}

/** A mail that tells that openings were measured, and how to say no. */
export function writeInformation(language: InformationLanguage, sender: string): Writing {
  const { subject, told, object, after } = informationText(language, plain(sender));
  const source = [
    ...told,
    `**[${object}]({{ links.preferences }})**`,
    ...after,
    "{% footer %}",
  ].join("\n\n");
  // Our own blocks speak four languages: in the fifth the foot of the mail is in English.
  const around = isLanguage(language) ? language : "en";
  return { ...MARKDOWN, subject, source: `${source}\n`, language: around };
}

const MARKDOWN = { format: "markdown", preheader: "", text: null } as const;

/** A name is text: what Markdown, HTML or Liquid would read as theirs is left out of it. */
function plain(name: string): string {
  return name.replaceAll(/[{}<>[\]*_`#\\|\n\r]/g, "").trim();
}
