import type { PhoneNumber } from "@consentry/kernel";
import {
  helpAnswer,
  stopConfirmation,
  TEXT_LANGUAGES,
  type TextLanguage,
} from "@consentry/law/texts";
import { countryOf } from "@consentry/sms";

import type { Own } from "../../consent/asking/own.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { statement } from "../../database/statement.ts";
import { secondsAfter } from "../accept/accept-text.ts";
import { insertText } from "../accept/insert-text.ts";
import type { AnsweringKind } from "../text.ts";

/**
 * Two machines that answer each other would never end: of each kind a number gets one answer in
 * so long. A person who says stop again is stopped already, and was told so.
 */
const BETWEEN_ANSWERS: Readonly<Record<AnsweringKind, string>> = {
  "stop-confirmation": "24 hours",
  "help-answer": "1 hour",
};

interface Answering {
  readonly reading: "stop" | "help";
  readonly number: PhoneNumber;
  readonly contact: string | null;
}

/** Answers somebody who said stop or asked for help, once. It costs them nothing to be told. */
export async function answerText(own: Own, { reading, number, contact }: Answering): Promise<void> {
  const { tx, organisation, keys, now } = own;
  const kind = reading === "stop" ? "stop-confirmation" : "help-answer";
  const numberKey = keys.numberKey(number);
  await tx.lock(`text answers ${organisation.id} ${Buffer.from(numberKey).toString("hex")}`);
  const values = [organisation.id, numberKey, kind, now, BETWEEN_ANSWERS[kind]];
  if ((await tx.rows(ANSWERED, values)).length > 0) return;
  const language = await languageFor(own, contact);
  const { name: sender, contact: reach } = organisation;
  const body =
    kind === "stop-confirmation"
      ? stopConfirmation(language, sender)
      : helpAnswer(language, { sender, contact: reach });
  const text = { kind, number, numberKey, contact, country: countryOf(number), body };
  await insertText(own, {
    ...text,
    isUrgent: false,
    by: "system",
    expiresAt: secondsAfter(now, ANSWER_VALID_SECONDS),
  });
}

/** Later than that nobody remembers what it answers. */
const ANSWER_VALID_SECONDS = 86_400;

async function languageFor(
  { tx, organisation }: Own,
  contact: string | null,
): Promise<TextLanguage> {
  const known = contact === null ? null : await findContact(tx, organisation.id, contact);
  const spoken = [known?.locale, organisation.locale].map((locale) => locale?.slice(0, 2));
  return (
    TEXT_LANGUAGES.find((language) => language === spoken[0]) ??
    TEXT_LANGUAGES.find((language) => language === spoken[1]) ??
    "en"
  );
}

const ANSWERED = statement<object>(
  "texts.answered",
  `select from texts
    where organisation_id = $1 and number_key = $2 and kind = $3
      and accepted_at > $4::timestamptz - $5::interval
    limit 1`,
);
