import { dayOf, type Instant } from "@consentry/kernel";

import { keptUntil } from "../../campaigns/audience/plan-deliveries.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { channelsOf } from "../definition.ts";
import { readAutomation, readVersion } from "../store/read-automation.ts";
import { isActive } from "./is-active.ts";
import { whoseMailRests } from "./whose-mail-rests.ts";

/** People at a time. */
export const ARRIVALS_AT_ONCE = 1_000;

/**
 * Lets in who stands at the door, a batch of them: each begins at the first step of the version that
 * is live, and is looked at there: whom law lets it send nothing leaves at once, with the reason. Who
 * is in it already, or was in it too lately, is sent home.
 *
 * @returns how many stood there; `ARRIVALS_AT_ONCE` when there may be more
 */
export async function admit(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  now: Instant,
): Promise<number> {
  if (!(await isActive(tx, organisation, automation))) return 0;
  const arrived = await tx.rows(ARRIVED, [organisation, automation, ARRIVALS_AT_ONCE]);
  const contacts = arrived.map(({ contact }) => contact);
  if (contacts.length > 0) await letIn(tx, { organisation, automation }, contacts, now);
  return contacts.length;
}

/** The same for people whom somebody names. @returns who of them came in */
export async function letIn(
  tx: Tx,
  {
    organisation,
    automation,
  }: { readonly organisation: OrganisationId; readonly automation: string },
  contacts: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  const known = await readAutomation(tx, organisation, automation);
  if (known === null || known.liveVersion === null) return [];
  const live = await readVersion(tx, organisation, automation, known.liveVersion);
  const [first] = live?.steps ?? [];
  if (live === null || first === undefined) return [];
  // From opening no mail follows nothing for texts.
  const resting = channelsOf(live).includes("sms")
    ? NOBODY
    : await whoseMailRests(tx, organisation, live.sending, contacts, now);
  const come = await tx.rows(COME_IN, [
    organisation,
    automation,
    contacts.filter((contact) => !resting.has(contact)),
    known.liveVersion,
    now,
    dayOf(now),
    first.id,
    keptUntil(now),
    live.againAfterDays,
  ]);
  return come.map(({ contact }) => contact);
}

const NOBODY: ReadonlySet<string> = new Set();

interface Who {
  readonly contact: string;
}

/** Chosen once and for all: asked again for each row, it would cost the square of them. */
const ARRIVED = statement<Who>(
  "automation_arrivals.take",
  `with taken as materialized (
     select contact_id from automation_arrivals
      where organisation_id = $1 and automation_id = $2
      order by contact_id
      limit $3
        for update skip locked)
   delete from automation_arrivals as arrival
    using taken
    where arrival.organisation_id = $1 and arrival.automation_id = $2
      and arrival.contact_id = taken.contact_id
   returning arrival.contact_id as contact`,
);

const COME_IN = statement<Who>(
  "automation_runs.come_in",
  `insert into automation_runs (organisation_id, automation_id, run_id, contact_id, version,
     entered_at, entered_on, step_id, since, due_at, keep_until)
   select $1, $2, gen_random_uuid(), contact.contact_id, $4, $5, $6, $7, $5, $5, $8
     from contacts as contact
    where contact.organisation_id = $1 and contact.contact_id = any($3::uuid[])
      and not exists (
        select from automation_runs as run
         where run.organisation_id = $1 and run.contact_id = contact.contact_id
           and run.automation_id = $2
           and (run.state = 'running' or $9::integer is null
                or run.entered_at > $5::timestamptz - make_interval(days => $9)))
    order by contact.contact_id
      for key share of contact
   on conflict (organisation_id, contact_id, automation_id, entered_on) do nothing
   returning contact_id as contact`,
);
