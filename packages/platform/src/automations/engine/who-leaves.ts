import type { Instant } from "@consentry/kernel";
import { dayOf } from "@consentry/kernel";

import { isRestricted, RESTRICTED } from "../../contacts/contacts/restricted-condition.ts";
import { holds, rank } from "../../consent/suppressions/suppressed-condition.ts";
import { statement } from "../../database/statement.ts";
import { channelsOf } from "../definition.ts";
import { heldBackFromAll } from "./held-back.ts";
import { OVERDUE_DAYS } from "./overdue.ts";
import type { Run, Walk } from "./run.ts";

/** Somebody whose turn it is, as their row says; erased people have no number. */
export interface DueRun extends Omit<Run, "contact"> {
  readonly contact: string | null;
  readonly version: number;
  readonly dueAt: Instant;
}

/**
 * Who goes no further, by run, and why: they were erased, law lets the automation send them nothing
 * by any of its channels, their turn was over long ago, an automatic reply said that they are away,
 * or what the automation was to bring about has come about. One that sends nothing is left by whoever
 * is not to be written to by mail.
 */
export async function whoLeaves(
  walk: Walk,
  runs: readonly DueRun[],
): Promise<ReadonlyMap<string, string>> {
  const { tx, organisation, definition, now } = walk;
  const { sending, leaveWhen } = definition;
  const contacts = runs.flatMap(({ contact }) => contact ?? []);
  const heldBack = await heldBackFromAll(walk, contacts);
  const rows = await tx.rows(REASONS, [
    organisation,
    runs.map(({ id }) => id),
    runs.map(({ contact }) => contact),
    runs.map(({ enteredAt }) => enteredAt),
    runs.map(({ dueAt }) => dueAt),
    now,
    `${OVERDUE_DAYS} days`,
    sending.list,
    dayOf(now),
    leaveWhen.includes("replied"),
    leaveWhen.includes("bought"),
    leaveWhen.includes("left-list"),
    runs.map(({ contact }) => (contact === null ? null : (heldBack.get(contact) ?? null))),
    channelsOf(definition).length === 0,
  ]);
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}

function since(kind: string): string {
  return `exists (select from contact_facts as fact
    where fact.organisation_id = $1 and fact.contact_id = contact.contact_id
      and fact.kind = '${kind}' and fact.at >= given.entered_at)`;
}

/** A program's answer to one of our mails changes nothing else, and is no fact of the person. */
const ANSWERED_BY_ITSELF = `exists (select from incoming_mails as mail
  where mail.organisation_id = $1 and mail.contact_id = contact.contact_id
    and mail.kind = 'automatic' and mail.received_at >= given.entered_at)`;

/** Firmest first. */
const REASONS = statement<{ readonly id: string; readonly reason: string }>(
  "automation_runs.who_leaves",
  `select id, reason from (
     select given.run_id as id,
            case when contact.contact_id is null then 'erased'
                 when given.held_back is not null then given.held_back
                 when suppression.reason is not null then 'suppression:' || suppression.reason
                 when $14 and ${isRestricted("$9::date")} then 'law:${RESTRICTED}'
                 when $14 and contact.quarantined_by is not null
                   then 'quarantine:' || contact.quarantined_by
                 when given.due_at < $6::timestamptz - $7::interval then 'overdue'
                 when ${since("autoreplied")} or ${ANSWERED_BY_ITSELF} then 'autoreplied'
                 when $10 and ${since("replied")} then 'replied'
                 when $11 and ${since("purchased")} then 'bought'
                 when $12 and not exists (
                        select from list_members as member
                         where member.organisation_id = $1 and member.list_id = $8::uuid
                           and member.contact_id = contact.contact_id) then 'left-list'
            end as reason
       from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $13::text[])
              as given (run_id, contact_id, entered_at, due_at, held_back)
       left join contacts as contact
         on contact.organisation_id = $1 and contact.contact_id = given.contact_id
       left join lateral (
         select reason from suppressions
          where $14 and ${holds({
            organisation: "$1",
            addressKey: "contact.address_key",
            channel: "'email'",
            topic: "coalesce($8::uuid::text, '')",
            on: "$9::date",
          })}
          order by ${rank("reason")}
          limit 1) as suppression on true) as asked
    where reason is not null`,
);
