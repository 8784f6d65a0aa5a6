import { Bug, EmailAddress } from "@consentry/kernel";
import {
  passingOnLetter,
  rightLetter,
  type LetterText,
  type PassedOnKind,
  type RightLetter,
} from "@consentry/law/letters";

import { linkTo, type Own } from "../../consent/asking/own.ts";
import { queueLetter } from "../../consent/asking/queue-letter.ts";
import { languageOf, type Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import { referenceOf, type RightsRequest } from "../request.ts";
import { noteStep } from "../store/steps.ts";

/** The language a person is written to in: theirs, the organisation's, or English. */
export function languageFor(
  { organisation }: Pick<Own, "organisation">,
  locale: string | null,
): Language {
  return languageOf(locale) ?? languageOf(organisation.locale) ?? "en";
}

/** A day as its readers write it. */
export function dayIn(language: Language, day: string): string {
  return wordsIn(language).day(day);
}

/**
 * Writes to the person who asked, in their language, where an address of theirs is known.
 *
 * @param makeLetter given the language, since days in it are finished text
 * @returns whether a letter is on its way
 */
export async function sendLetter(
  own: Own,
  request: RightsRequest,
  by: string,
  makeLetter: (language: Language) => RightLetter,
): Promise<boolean> {
  const address = EmailAddress.parse(request.address ?? "");
  if (!address.ok) return false;
  const language = languageFor(own, request.locale);
  const letter = makeLetter(language);
  const { kind, receivedOn } = request;
  const about = {
    kind,
    sender: own.organisation.name,
    received: dayIn(language, receivedOn),
    reference: referenceOf(request),
  };
  const text = rightLetter(language, about, letter);
  await queue(own, address.value, language, text, linkOf(own, request, letter));
  const step = { at: own.now, by, kind: "letter", about: { letter: letter.letter } } as const;
  await noteStep(own.tx, own.organisation.id, request.id, step);
  return true;
}

function linkOf(own: Own, { id }: RightsRequest, { letter }: RightLetter): string | null {
  if (letter === "confirm") return linkTo(own, "request", { contact: null, about: id });
  if (letter === "file") return linkTo(own, "request-file", { contact: null, about: id });
  return null;
}

/** Writes to somebody to whom the person's data went, in the organisation's own language. */
export async function sendPassingOn(
  own: Own,
  request: RightsRequest,
  to: EmailAddress,
  about: {
    readonly kind: PassedOnKind;
    readonly address: string;
    readonly fields: readonly string[];
  },
): Promise<void> {
  const language = languageFor(own, null);
  const sender = own.organisation.name;
  const text = passingOnLetter(language, { ...about, sender, reference: referenceOf(request) });
  await queue(own, to, language, text, null);
}

function queue(
  own: Own,
  address: EmailAddress,
  language: Language,
  { link: words, ...text }: LetterText,
  url: string | null,
): Promise<void> {
  if (words !== null && url === null) throw new Bug("a letter's link leads nowhere");
  const link = words === null || url === null ? null : { words, url };
  return queueLetter(own, "request-letter", { address, language, ...text, link });
}
