import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

export const RUN_STATES = ["running", "done", "left"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One person on their way, or who was. */
export interface PersonIn {
  readonly run: string;
  /** Contact id and address; `null`: the person was erased. */
  readonly contact: string | null;
  readonly email: string | null;
  readonly version: number;
  readonly enteredAt: Instant;
  readonly state: RunState;
  /** Where they are, or were last. */
  readonly step: string;
  readonly since: Instant;
  /** When they are looked at again; `null` once they are through or gone. */
  readonly dueAt: Instant | null;
  /** Why they left before the end, as a code: `law:FR-1`, `suppression:unsubscribed`, `replied`. */
  readonly reason: string | null;
  readonly endedAt: Instant | null;
}

export interface PeopleAsked {
  /** The run that the page before ended with. */
  readonly after: string | null;
  readonly limit: number;
  readonly state?: RunState | null;
  /** Only those who are at this step, or were when they left. */
  readonly step?: string | null;
}

/** A page of the people in an automation, who came last first; one more where there are more. */
export function listPeople(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  { after, limit, state = null, step = null }: PeopleAsked,
): Promise<readonly PersonIn[]> {
  return tx.rows(LIST, [organisation, automation, after, limit + 1, state, step]);
}

/** One person in it; `null` when there is none. */
export async function readPerson(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  run: string,
): Promise<PersonIn | null> {
  return (await tx.rows(FIND, [organisation, automation, run]))[0] ?? null;
}

/** A step somebody has behind them. */
export interface Move {
  readonly step: string;
  readonly at: Instant;
  readonly outcome: string;
}

/** The way somebody has come, in the order of time. */
export function pathOf(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  run: string,
): Promise<readonly Move[]> {
  return tx.rows(PATH, [organisation, automation, run]);
}

/** An automation that somebody is or was in. */
export interface AutomationOfPerson extends Pick<
  PersonIn,
  "run" | "enteredAt" | "state" | "step" | "since" | "dueAt" | "reason" | "endedAt"
> {
  readonly automation: string;
  readonly name: string;
}

/** The latest first, as many as a page of a person shows. */
const MOST_OF_PERSON = 50;

export function automationsOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly AutomationOfPerson[]> {
  return tx.rows(OF_PERSON, [organisation, contact, MOST_OF_PERSON]);
}

const COLUMNS = `run.run_id as run, run.entered_at as "enteredAt", run.state, run.step_id as step,
  run.since, case when run.state = 'running' then run.due_at end as "dueAt", run.reason,
  run.ended_at as "endedAt"`;

const PERSON = `${COLUMNS}, run.contact_id as contact, contact.email, run.version
  from automation_runs as run
  left join contacts as contact
    on contact.organisation_id = $1 and contact.contact_id = run.contact_id`;

const LIST = statement<PersonIn>(
  "automation_runs.list",
  `select ${PERSON}
    where run.organisation_id = $1 and run.automation_id = $2
      and ($5::text is null or run.state = $5) and ($6::uuid is null or run.step_id = $6)
      and ($3::uuid is null or (run.entered_at, run.run_id) < (
        select last.entered_at, last.run_id from automation_runs as last
         where last.organisation_id = $1 and last.automation_id = $2 and last.run_id = $3))
    order by run.entered_at desc, run.run_id desc
    limit $4`,
);

const FIND = statement<PersonIn>(
  "automation_runs.find",
  `select ${PERSON}
    where run.organisation_id = $1 and run.automation_id = $2 and run.run_id = $3`,
);

const PATH = statement<Move>(
  "automation_moves.path",
  `select step_id as step, at, outcome from automation_moves
    where organisation_id = $1 and automation_id = $2 and run_id = $3
    order by number`,
);

const OF_PERSON = statement<AutomationOfPerson>(
  "automation_runs.of_person",
  `select ${COLUMNS}, automation.automation_id as automation, automation.name
     from automation_runs as run
     join automations as automation using (organisation_id, automation_id)
    where run.organisation_id = $1 and run.contact_id = $2
    order by run.entered_at desc, run.run_id desc
    limit $3`,
);
