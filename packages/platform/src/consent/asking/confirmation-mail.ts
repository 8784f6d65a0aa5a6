import type { EmailAddress } from "@consentry/kernel";

import type { Contact } from "../../contacts/contacts/contact.ts";
import { languageOf, type Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import { wordingsOf } from "../wordings/wordings.ts";
import type { NewAsk } from "./asks.ts";
import { linkTo, type Own } from "./own.ts";
import { queueLetter } from "./queue-letter.ts";

/** Asks the mailbox's owner whether these answers are theirs. One link, nothing to load. */
export async function sendConfirmation(
  own: Own,
  {
    id,
    address,
    locale,
    answers,
  }: NewAsk & { readonly id: string; readonly address: EmailAddress },
): Promise<void> {
  const language = languageOf(locale) ?? "en";
  const words = wordsIn(language).confirmationMail;
  const given = answers.filter(({ action }) => action === "given");
  const wordings = await wordingsOf(
    own.tx,
    own.organisation.id,
    given.map(({ wording }) => wording),
  );
  const questions = given.map(({ wording }) => wordings.get(wording)?.question ?? "");
  await queueLetter(own, "confirm-consent", {
    address,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.somebody(own.organisation.name)],
    quoted: questions,
    link: { words: words.ask, url: linkTo(own, "confirm", { contact: null, about: id }) },
    after: [words.ignore, words.plain],
  });
}

/** Asks the mailbox's owner whether everything that is held of them shall go. */
export async function sendErasureConfirmation(
  own: Own,
  contact: { readonly id: string; readonly email: EmailAddress },
  language: Language,
): Promise<void> {
  const words = wordsIn(language).erasureMail;
  await queueLetter(own, "confirm-erasure", {
    address: contact.email,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.somebody(own.organisation.name)],
    quoted: [],
    link: { words: words.ask, url: linkTo(own, "erase", { contact: contact.id }) },
    after: [words.ignore, words.plain],
  });
}

/**
 * Tells somebody who asked for it in an answer that they are not written to any more, and where
 * they would change that.
 *
 * @param answers the Message-ID of what they wrote, without brackets
 */
export async function sendStopConfirmation(
  own: Own,
  { id, email, locale }: Pick<Contact, "id" | "email" | "locale">,
  answers: string | null,
): Promise<void> {
  const language = languageOf(locale) ?? languageOf(own.organisation.locale) ?? "en";
  const words = wordsIn(language).stoppedMail;
  await queueLetter(own, "stop-confirmed", {
    address: email,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.done(own.organisation.name)],
    quoted: [],
    link: { words: words.ask, url: linkTo(own, "preference", { contact: id }) },
    after: [words.last, words.plain],
    answers,
  });
}
