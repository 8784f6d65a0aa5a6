import { addDays, Bug, dayNumber, type Day, type Instant } from "@consentry/kernel";

import { readIdentity } from "../../../campaigns/identities/identities.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { DateTrigger, InactiveTrigger } from "../../definition.ts";
import { readAutomation, readVersion } from "../../store/read-automation.ts";
import { isActive } from "../is-active.ts";
import { OVERDUE_DAYS } from "../overdue.ts";
import { dayBefore } from "./clock.ts";

/**
 * Brings to the door of an automation those whose day it is, once a day and as soon as its hour has
 * come. Days on which no machine ran are made up for, the last `OVERDUE_DAYS` of them.
 */
export async function callDays(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  now: Instant,
): Promise<void> {
  if (!(await tx.tryLock(`automation days ${automation}`))) return;
  if (!(await isActive(tx, organisation, automation))) return;
  const known = await readAutomation(tx, organisation, automation);
  const live = known?.liveVersion
    ? await readVersion(tx, organisation, automation, known.liveVersion)
    : null;
  const trigger = live?.trigger;
  if (live === null || (trigger?.kind !== "date-attribute" && trigger?.kind !== "inactive")) return;
  const identity =
    live.sending.identity === null
      ? null
      : await readIdentity(tx, organisation, live.sending.identity);
  const today = dayBefore(now, trigger, identity?.timeZone ?? "UTC");
  const [asked] = await tx.rows(ASKED_ON, [organisation, automation]);
  const own = [organisation, automation, now] as const;
  for (const day of daysAfter(asked?.on ?? today, today)) {
    if (trigger.kind === "inactive") await callSilent(tx, own, trigger, day);
    else await callDated(tx, own, trigger, day);
  }
  if (asked?.on !== today) await tx.run(ASKED, [organisation, automation, today]);
}

type Own = readonly [OrganisationId, string, Instant];

/** The days behind `asked` up to `today`, at most the last few. */
function daysAfter(asked: Day, today: Day): readonly Day[] {
  const count = Math.min(OVERDUE_DAYS, dayNumber(today) - dayNumber(asked));
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    addDays(today, index + 1 - count),
  );
}

async function callDated(tx: Tx, own: Own, trigger: DateTrigger, day: Day): Promise<void> {
  const named = addDays(day, -trigger.offsetDays);
  const written = trigger.yearly ? yearlyOn(named) : [named];
  await tx.run(CALL_DATED, [...own, trigger.attribute, written, trigger.yearly]);
}

/** Month and day; who was born on 29 February has the 28th where there is none. */
function yearlyOn(day: Day): readonly string[] {
  const text = day.slice(YEAR_AND_DASH);
  const isLastOfFebruary = text === "02-28" && addDays(day, 1).endsWith("-03-01");
  return isLastOfFebruary ? [text, "02-29"] : [text];
}

const YEAR_AND_DASH = "2026-".length;

async function callSilent(
  tx: Tx,
  own: Own,
  { days, by }: InactiveTrigger,
  day: Day,
): Promise<void> {
  if (by.length === 0) throw new Bug("silence is counted by nothing");
  await tx.run(CALL_SILENT, [...own, addDays(day, -days), by]);
}

const ASKED_ON = statement<{ readonly on: Day | null }>(
  "automations.asked_on",
  `select asked_on as on from automations where organisation_id = $1 and automation_id = $2`,
);

const ASKED = statement(
  "automations.asked",
  "update automations set asked_on = $3 where organisation_id = $1 and automation_id = $2",
);

const CALL_DATED = statement(
  "automation_arrivals.dated",
  String.raw`insert into automation_arrivals (organisation_id, automation_id, contact_id, at)
   select $1, $2, contact_id, $3 from contacts
    where organisation_id = $1
      and jsonb_typeof(attributes -> $4) is not distinct from 'string'
      and (attributes ->> $4) ~ '^\d{4}-\d{2}-\d{2}$'
      and (case when $6 then right(attributes ->> $4, 5) else attributes ->> $4 end) = any($5::text[])
    order by contact_id
   on conflict do nothing`,
);

/** Whose last sign of life was on that very day: each once, on the day they have been silent so long. */
const CALL_SILENT = statement(
  "automation_arrivals.silent",
  `insert into automation_arrivals (organisation_id, automation_id, contact_id, at)
   select $1, $2, contact.contact_id, $3
     from contacts as contact
     left join lateral (
       select max((at at time zone 'UTC')::date) as day from contact_facts as fact
        where fact.organisation_id = $1 and fact.contact_id = contact.contact_id
          and fact.kind = any($5::text[])) as sign on true
    where contact.organisation_id = $1 and contact.collected_on <= $4::date
      and greatest(contact.collected_on, sign.day) = $4::date
    order by contact.contact_id
   on conflict do nothing`,
);
