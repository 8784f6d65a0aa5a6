import { EmailAddress } from "@consentry/kernel";
import { composeServiceMail } from "@consentry/mail";

import type { Contact } from "../../contacts/contacts/contact.ts";
import { newId } from "../../database/organisation-id.ts";
import { html, type Html } from "../../http/public/html.ts";
import { languageOf, type Language } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import { queueMail, type ServiceMailKind } from "../../inbox/outbox.ts";
import { wordingsOf } from "../wordings/wordings.ts";
import type { NewAsk } from "./asks.ts";
import { linkTo, type Own } from "./own.ts";

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
  await queue(own, "confirm-consent", {
    address,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.somebody(own.organisation.name)],
    quoted: questions,
    ask: words.ask,
    link: linkTo(own, "confirm", { contact: null, about: id }),
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
  await queue(own, "confirm-erasure", {
    address: contact.email,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.somebody(own.organisation.name)],
    quoted: [],
    ask: words.ask,
    link: linkTo(own, "erase", { contact: contact.id }),
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
  await queue(own, "stop-confirmed", {
    address: email,
    language,
    subject: words.subject(own.organisation.name),
    before: [words.hello, words.done(own.organisation.name)],
    quoted: [],
    ask: words.ask,
    link: linkTo(own, "preference", { contact: id }),
    after: [words.last, words.plain],
    answers,
  });
}

interface Letter {
  readonly address: EmailAddress;
  readonly language: Language;
  readonly subject: string;
  readonly before: readonly string[];
  readonly quoted: readonly string[];
  readonly ask: string;
  readonly link: string;
  readonly after: readonly string[];
  /** Of an answer to a mail: that mail's Message-ID. */
  readonly answers?: string | null;
}

async function queue(own: Own, kind: ServiceMailKind, letter: Letter): Promise<void> {
  const { organisation, publicUrl, now } = own;
  const id = newId();
  const mail = await composeServiceMail({
    from: { name: organisation.name, address: senderAt(publicUrl) },
    replyTo: replyAddress(organisation.contact),
    to: letter.address,
    subject: letter.subject,
    language: letter.language,
    text: textOf(letter, organisation.name),
    html: htmlOf(letter, organisation.name).toString(),
    id,
    answers: letter.answers ?? null,
    at: now,
  });
  await queueMail(own, { id, kind, addressKey: own.keys.addressKey(letter.address), mail });
}

/** Where nobody writes to: what is said in reply goes to the organisation's own contact. */
function senderAt(publicUrl: string): EmailAddress {
  const { hostname } = new URL(publicUrl);
  const written = EmailAddress.parse(`consentry@${hostname}`);
  // A bare name or a number is no domain of mail: it is a machine being tried out.
  const local = written.ok ? written : EmailAddress.parse("consentry@localhost.localdomain");
  if (!local.ok) throw new Error("an address of our own does not parse");
  return local.value;
}

function replyAddress(contact: string): EmailAddress | null {
  const parsed = EmailAddress.parse(contact);
  return parsed.ok ? parsed.value : null;
}

function textOf({ before, quoted, ask, link, after }: Letter, name: string): string {
  const parts = [...before, quoted.map((line) => `  - ${line}`).join("\n"), `${ask}\n${link}`];
  return `${[...parts, ...after, `-- \n${name}`].filter((part) => part !== "").join("\n\n")}\n`;
}

function htmlOf(
  { language, before, quoted, ask, link, after, subject }: Letter,
  name: string,
): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body>
        ${before.map((line) => html`<p>${line}</p>`)}
        ${
          quoted.length > 0 &&
          html`<ul>
            ${quoted.map((line) => html`<li>${line}</li>`)}
          </ul>`
        }
        <p><a href="${link}">${ask}</a></p>
        ${after.map((line) => html`<p>${line}</p>`)}
        <p>${name}</p>
      </body>
    </html>`;
}
