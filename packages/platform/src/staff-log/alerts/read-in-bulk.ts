import { dayOf, EmailAddress, type Instant } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { queueLetter } from "../../consent/asking/queue-letter.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import type { ChainedAct } from "../chain/append-staff-acts.ts";
import { staffActStaysUntil } from "../retention/staff-act-stays.ts";
import { alertWords } from "./alert-words.ts";

/**
 * Who looked at that many people within an hour reads a file, not persons. Somebody who goes
 * through a list of a hundred page by page does not come near it.
 */
export const MANY_AN_HOUR = 1_000;

/** Files with fewer are somebody's own copy or a proof, not a list. */
const MANY_IN_A_FILE = 100;

/**
 * Looks whether acts that were just written down read people's data in bulk, and if so lets the
 * owners and data-protection officers know: by mail, by webhook, and on their first page until
 * one of them has seen it. Of one caller once an hour.
 */
export async function alertOfBulk(own: Own, acts: readonly ChainedAct[]): Promise<void> {
  const reading = acts.filter(({ deed }) => deed === "saw" || deed === "exported");
  for (const actor of new Set(reading.map((act) => act.actor))) {
    const bulk = await bulkOf(
      own,
      actor,
      reading.filter((act) => act.actor === actor),
    );
    if (bulk !== null) await raise(own, actor, bulk);
  }
}

interface Bulk {
  readonly operation: string;
  readonly people: number | null;
}

async function bulkOf(own: Own, actor: string, acts: readonly ChainedAct[]): Promise<Bulk | null> {
  const file = acts.find(
    ({ deed, people }) => deed === "exported" && (people === null || people >= MANY_IN_A_FILE),
  );
  if (file !== undefined) return file;
  const last = acts.at(-1);
  if (last === undefined) return null;
  const [hour] = await own.tx.rows(SEEN_IN_AN_HOUR, [own.organisation.id, actor, last.at]);
  const people = hour?.people ?? 0;
  return people >= MANY_AN_HOUR ? { operation: last.operation, people } : null;
}

async function raise(own: Own, actor: string, { operation, people }: Bulk): Promise<void> {
  const { tx, organisation, now } = own;
  const alert = newId();
  const until = staffActStaysUntil(dayOf(now));
  const raised = await tx.run(RAISE, [
    organisation.id,
    alert,
    actor,
    operation,
    people,
    now,
    until,
  ]);
  if (raised === 0) return;
  const about = { alert, people };
  await noteWebhookEvent(tx, organisation.id, { kind: "staff.read_in_bulk", at: now, about });
  await tellThoseWhoAnswer(own, people, now);
}

/** By mail, and by number alone: who it was stands on the page, behind a sign-in. */
async function tellThoseWhoAnswer(own: Own, people: number | null, at: Instant): Promise<void> {
  const { tx, organisation, publicUrl } = own;
  for (const { email } of await tx.rows(THOSE_WHO_ANSWER, [organisation.id])) {
    const address = EmailAddress.parse(email);
    if (!address.ok) continue;
    const words = alertWords(organisation.locale, { organisation: organisation.name, people, at });
    const link = { words: words.link, url: `${publicUrl}/staff-log` };
    const letter = { ...words, link, quoted: [], after: [], address: address.value };
    await queueLetter(own, "staff-alert", letter);
  }
}

const SEEN_IN_AN_HOUR = statement<{ readonly people: number }>(
  "staff_log.seen_in_an_hour",
  `select coalesce(sum(people), 0)::int as people from staff_log
    where organisation_id = $1 and actor = $2 and deed in ('saw', 'exported')
      and at > $3::timestamptz - interval '1 hour' and at <= $3`,
);

const RAISE = statement(
  "staff_alerts.raise",
  `insert into staff_alerts (organisation_id, alert_id, actor, operation, people, at, keep_until)
   select $1, $2, $3, $4, $5, $6, $7
    where not exists (select from staff_alerts
                       where organisation_id = $1 and actor = $3
                         and at > $6::timestamptz - interval '1 hour')`,
);

const THOSE_WHO_ANSWER = statement<{ readonly email: string }>(
  "members.those_who_answer",
  `select account.email from members as member
     join accounts as account on account.account_id = member.account_id
    where member.organisation_id = $1 and member.role in ('owner', 'dpo') and not account.is_demo`,
);
