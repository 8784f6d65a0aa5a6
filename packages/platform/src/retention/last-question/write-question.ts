import { auditMessage } from "@consentry/audit";
import { Bug, EmailAddress } from "@consentry/kernel";
import { lastQuestionText } from "@consentry/law";

import { linkTo, type Own } from "../../consent/asking/own.ts";
import { composeLetter } from "../../consent/asking/queue-letter.ts";
import { languageOf } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import { queueMail } from "../../inbox/outbox.ts";
import type { Leaver } from "./whom-to-ask.ts";

/**
 * Writes the question to one person and puts it into the queue, once our own auditor has read it:
 * it loads nothing, and leads nowhere but to its answer.
 */
export async function writeQuestion(
  own: Own,
  { contact, email, ...leaver }: Leaver,
): Promise<void> {
  const { organisation } = own;
  const address = EmailAddress.parse(email);
  if (!address.ok) throw new Bug("an address was stored that does not parse");
  const language = languageOf(leaver.locale) ?? languageOf(organisation.locale) ?? "en";
  const day = wordsIn(language).day(leaver.keepUntil);
  const { subject, told, answer, after } = lastQuestionText(language, organisation.name, day);
  const url = linkTo(own, "stay", { contact });
  const letter = await composeLetter(own, {
    address: address.value,
    language,
    subject,
    before: told,
    quoted: [],
    link: { words: answer, url },
    after,
  });
  if (!passesGate(letter.mail.message, url))
    throw new Bug("a last question does not pass our gate");
  await queueMail(own, { ...letter, kind: "last-question" });
}

function passesGate(message: Uint8Array, url: string): boolean {
  const { references, links, error } = auditMessage(message);
  return error === undefined && references.length === 0 && links.every((link) => link.url === url);
}
