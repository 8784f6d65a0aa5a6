import {
  checkInWords,
  claimsInWords,
  leavingInWords,
  signaturesInWords,
} from "../../page/authentication-section.ts";
import { dayAndTime, wholeNumber } from "../../page/local.ts";
import { AUTHENTICATION_WORDS } from "../../words/authentication/index.ts";
import { html, unbroken, type Markup } from "./markup.ts";
import { facts, partOfReport, type Section } from "./section.ts";

/** Tells what vouches for the message: signatures, claims, and a check where one was asked for. */
export function authenticationPart({ record, settings }: Section): Markup {
  const { language } = settings;
  const { authentication } = record;
  const { signatures, claims, checked } = authentication;
  const words = AUTHENTICATION_WORDS[language];
  const isBare = signatures.length + claims.length === 0 && checked === null;
  if (isBare) return partOfReport(words.heading, html`<p>${words.nothing}</p>`);
  const bytes = (count: number): string => wholeNumber(count, language);
  const when = (instant: string): string => dayAndTime(instant, language);
  return partOfReport(
    words.heading,
    facts([
      [words.label.signed, lines(signaturesInWords(signatures, words, bytes))],
      [words.label.leaving, lines(leavingInWords(authentication, words))],
      [words.label.claimed, lines(claimsInWords(claims, words))],
      [words.label.checked, lines(checkInWords(authentication, words, when))],
    ]),
  );
}

function lines(said: readonly string[]): Markup | string {
  const [only, ...more] = said;
  if (only === undefined || more.length === 0) return unbroken(only ?? "");
  return html`<ul class="plain">
    ${said.map((line) => html`<li>${unbroken(line)}</li>`)}
  </ul>`;
}
