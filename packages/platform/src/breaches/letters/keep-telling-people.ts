import { dayOf, EmailAddress } from "@consentry/kernel";

import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import { queueLetter } from "../../consent/asking/queue-letter.ts";
import { acrossOrganisations } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { concernedBy, isUnreachable } from "../concerned.ts";
import { noteStep } from "../store.ts";
import { languageFor, letterIn, type LetterTexts } from "./letter.ts";

const EVERY_MS = 2_000;

/** Put into the queue at once: a confirmation that somebody waits for comes in between. */
const A_BATCH = 200;

/** While so many wait to be handed over, no more are added. */
const MOST_WAITING = 400;

type Working = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/** Tells people of breaches, until stopped. Several processes may do so on one database. */
export function startTellingPeople(
  installation: Working,
  report: (what: string) => void,
): RunningJob {
  const words = {
    begins: "People could not be told of a breach; it is tried again.",
    ends: "People are told of a breach again.",
  };
  const round = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted && (await tellSome(installation)));
  };
  return startLongJob(round, EVERY_MS, words, report);
}

/** One batch of each letter under way; whether another one may follow at once. */
export async function tellSome(installation: Working): Promise<boolean> {
  const underWay = await acrossOrganisations(installation.database, (tx) => tx.rows(UNDER_WAY, []));
  let hasMore = false;
  for (const { organisation } of underWay) {
    hasMore = (await asOrganisation(installation, organisation, tellBatch)) === true || hasMore;
  }
  return hasMore;
}

const UNDER_WAY = statement<{ readonly organisation: OrganisationId }>(
  "breach_letters.under_way",
  `select distinct organisation_id as organisation from breach_letters where finished_at is null`,
);

/**
 * In one transaction: who is next is noted as told, and their mail put into the queue. Killed in
 * between, neither happened.
 */
async function tellBatch(own: Own): Promise<boolean> {
  const { tx, organisation, now } = own;
  const [waiting] = await tx.rows(WAITING, [organisation.id, MOST_WAITING]);
  if ((waiting?.count ?? 0) >= MOST_WAITING) return false;
  const [letter] = await tx.rows(NEXT, [organisation.id]);
  if (letter === undefined) return false;
  const on = dayOf(now);
  const condition = concernedBy(letter.audience, organisation.id, on);
  if (!condition.ok) throw new Error("the audience of a letter is no filter any more");
  const { text, values } = condition.value;
  const next = values.length + 1;
  const people = await tx.rows<Reader>(
    `select contact.contact_id as id, contact.email, contact.locale
       from contacts as contact
      where ${text} and contact.contact_id > $${next} and not ${isUnreachable(next + 1)}
      order by contact.contact_id
      limit $${next + 2}`,
    [...values, letter.after ?? BEFORE_ALL, on, A_BATCH],
  );
  for (const reader of people) await tell(own, letter, reader);
  const last = people.at(-1)?.id ?? letter.after;
  const isDone = people.length < A_BATCH;
  await tx.run(GO_ON, [organisation.id, letter.id, last, people.length, isDone ? now : null]);
  if (isDone) {
    const step = { kind: "letter-done", at: now, text: `${letter.told + people.length}` } as const;
    await noteStep(tx, organisation.id, letter.breach, step, { by: letter.by, at: now });
  }
  return true;
}

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly locale: string | null;
}

async function tell(own: Own, letter: Waiting, { id, email, locale }: Reader): Promise<void> {
  const address = EmailAddress.parse(email);
  if (!address.ok) return;
  const { tx, organisation, now } = own;
  const language = languageFor(letter.texts, locale, organisation.locale);
  const mail = { ...letterIn(letter.texts, language, organisation), address: address.value };
  await queueLetter(own, "breach-notice", mail);
  await tx.run(TOLD, [organisation.id, letter.id, id, now]);
}

const WAITING = statement<{ readonly count: number }>(
  "service_mails.waiting_about_breaches",
  `select count(*)::int as count
     from (select from service_mails where organisation_id = $1 and kind = 'breach-notice' limit $2)
       as waiting`,
);

interface Waiting {
  readonly id: string;
  readonly breach: string;
  readonly audience: object;
  readonly texts: LetterTexts;
  readonly after: string | null;
  readonly told: number;
  readonly by: string;
}

const NEXT = statement<Waiting>(
  "breach_letters.next",
  `select letter_id as id, breach_id as breach, audience, texts, after_contact as after, told,
          said_by as by
     from breach_letters
    where organisation_id = $1 and finished_at is null
    order by started_at, letter_id
    limit 1
      for update skip locked`,
);

const GO_ON = statement(
  "breach_letters.go_on",
  `update breach_letters set after_contact = $3, told = told + $4, finished_at = $5
    where organisation_id = $1 and letter_id = $2`,
);

const TOLD = statement(
  "breach_told.insert",
  `insert into breach_told (organisation_id, letter_id, contact_id, queued_at)
   values ($1, $2, $3, $4) on conflict do nothing`,
);
