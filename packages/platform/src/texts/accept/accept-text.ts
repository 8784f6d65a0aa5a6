import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { transactionalKind, TRANSACTIONAL_KIND_NAMES } from "@consentry/law";
import { readNumber } from "@consentry/sms";

import type { Own } from "../../consent/asking/own.ts";
import { contactsAtNumbers } from "../../contacts/numbers/numbers.ts";
import { isOneLine } from "../../contacts/field-problem.ts";
import { reason } from "../../transactional/accept/reasons.ts";
import type { Reason } from "../../transactional/message.ts";
import { insertText } from "./insert-text.ts";
import {
  FURTHEST_AHEAD_DAYS,
  latestSendAt,
  LONGEST_REFERENCE,
  LONGEST_VALID_SECONDS,
  SHORTEST_VALID_SECONDS,
  URGENT_VALID_SECONDS,
  USUAL_VALID_SECONDS,
} from "./limits.ts";
import { wordsOf } from "./words-of.ts";

/** A text as a program hands it in, before anything was checked. */
export interface TextDraft {
  /** One of law's transactional kinds; any other word is refused. */
  readonly kind: string;
  readonly to: {
    readonly phone: string;
    /** In which a number is dialled that says no country; left out: the organisation's. */
    readonly country?: string | null | undefined;
    /** BCP 47: chooses the words of a template. */
    readonly locale?: string | null | undefined;
  };
  /** Ready words; otherwise a template. */
  readonly text?: string | undefined;
  /** A name or an id, with what fills it in; `version` left out: the newest that is published. */
  readonly template?: string | undefined;
  readonly version?: number | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Left out, or over: at once. */
  readonly sendAt?: Instant | undefined;
  /** How long it says something from then on; later it is not sent any more. */
  readonly validForSeconds?: number | undefined;
  readonly reference?: string | null | undefined;
}

/**
 * Takes one text to one person in: kept with this transaction, and sent by a worker as soon as it
 * is committed, or at its moment. Refused with everything that is wrong with it at once; a text that
 * promotes or observes is no transactional one, whatever it says that it is.
 *
 * @param by `api-key:ID` or `member:ID`
 */
export async function acceptText(
  own: Own,
  draft: TextDraft,
  by: string,
): Promise<Result<string, readonly Reason[]>> {
  const kind = transactionalKind(draft.kind);
  const number = readNumber(draft.to.phone, draft.to.country ?? own.organisation.country);
  const words = await wordsOf(own, draft);
  const wrong = [
    ...(kind === null ? [UNKNOWN_KIND] : []),
    ...(number.ok ? [] : [NO_NUMBER]),
    ...(number.ok && !number.value.mayBeMobile ? [NO_MOBILE] : []),
    ...(words.ok ? [] : words.error),
    ...fieldProblems(draft, own.now),
  ];
  if (wrong.length > 0 || kind === null || !number.ok || !words.ok) return err(wrong);
  const { tx, organisation, keys, now } = own;
  const numberKey = keys.numberKey(number.value.number);
  const isUrgent = kind.message === "authentication";
  const usual = isUrgent ? URGENT_VALID_SECONDS : USUAL_VALID_SECONDS;
  const [contact = null] = (await contactsAtNumbers(tx, organisation.id, [numberKey])).values();
  const sendAt = draft.sendAt !== undefined && draft.sendAt > now ? draft.sendAt : null;
  const id = await insertText(own, {
    kind: kind.kind,
    number: number.value.number,
    numberKey,
    contact,
    country: number.value.country,
    body: words.value.text,
    template: words.value.by,
    isUrgent,
    sendAt,
    expiresAt: secondsAfter(sendAt ?? now, draft.validForSeconds ?? usual),
    by,
    reference: draft.reference ?? null,
    findings: words.value.findings,
  });
  return id === null ? err([NO_SENDER]) : ok(id);
}

/** BCP 47 as people write it; whether there are words in it is another question. */
const LOCALE = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,4}$/;

function fieldProblems(
  { to, reference, sendAt, validForSeconds }: TextDraft,
  now: Instant,
): readonly Reason[] {
  const wrong = (isWrong: boolean, path: string, message: string): readonly Reason[] =>
    isWrong ? [reason("bad-field", path, message)] : [];
  const valid = validForSeconds ?? USUAL_VALID_SECONDS;
  return [
    ...wrong(!LOCALE.test(to.locale ?? "und"), "to.locale", "A language tag such as fr or fr-CH."),
    ...wrong(
      (reference ?? "").length > LONGEST_REFERENCE || !isOneLine(reference ?? ""),
      "reference",
      `A line of up to ${LONGEST_REFERENCE} characters.`,
    ),
    ...wrong(
      (sendAt ?? "").slice(0, 10) > latestSendAt(now),
      "sendAt",
      `At most ${FURTHEST_AHEAD_DAYS} days ahead.`,
    ),
    ...wrong(
      !Number.isInteger(valid) || valid < SHORTEST_VALID_SECONDS || valid > LONGEST_VALID_SECONDS,
      "validForSeconds",
      `${SHORTEST_VALID_SECONDS} to ${LONGEST_VALID_SECONDS} seconds.`,
    ),
  ];
}

/** A moment so many seconds later. */
export function secondsAfter(at: Instant, seconds: number): Instant {
  const later = new Date(Date.parse(at) + seconds * 1000).toISOString();
  return later.replace(/\.\d{3}Z$/, "Z") as Instant;
}

const UNKNOWN_KIND = reason(
  "unknown-kind",
  "kind",
  `Say what the text is: one of ${TRANSACTIONAL_KIND_NAMES.join(", ")}. What is none of them is a campaign.`,
  ["X-NO-GROUND"],
);

const NO_NUMBER = reason(
  "bad-number",
  "to.phone",
  "This is no telephone number. Write it as +33612345678, or name the country it is dialled in.",
);

const NO_MOBILE = reason("no-mobile", "to.phone", "No text arrives at a land line or a service.");

const NO_SENDER = reason(
  "no-sender",
  null,
  "Names do not arrive in this country: say which number writes there, under Texts, Senders.",
);
