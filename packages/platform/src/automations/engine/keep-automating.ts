import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Installation } from "../../installation.ts";
import { startLongJob, type RunningJob } from "../../running-job.ts";
import { advance, RUNS_AT_ONCE } from "./advance.ts";
import { callDays } from "./days/call-days.ts";
import { admit, ARRIVALS_AT_ONCE } from "./let-in.ts";

/** Nobody waits before a screen for it. */
const EVERY_MS = 2_000;

/**
 * Lets people into the automations of all organisations and brings them on, until stopped. Several
 * processes may do so on one database.
 *
 * @param report hears what failed, by its kind alone
 */
export function startAutomating(
  installation: Pick<Installation, "database" | "now">,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const words = {
    begins: "An automation could not go on; it is tried again.",
    ends: "Automations go on again.",
  };
  return startLongJob((signal) => automate(installation, signal), everyMs, words, report);
}

/**
 * Does everything that is due in every active automation. One that fails holds up no other; the
 * first failure is what it rejects with.
 */
export async function automate(
  { database, now }: Pick<Installation, "database" | "now">,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const failures: unknown[] = [];
  for (const active of await acrossOrganisations(database, (tx) => tx.rows(ACTIVE))) {
    if (signal.aborted) return;
    await serveAutomation(database, active, now, signal).catch((error: unknown) =>
      failures.push(error),
    );
  }
  if (failures.length > 0) throw failures[0];
}

interface Active {
  readonly organisation: OrganisationId;
  readonly automation: string;
}

/** The same for one of them. */
export async function serveAutomation(
  database: Database,
  { organisation, automation }: Active,
  now: () => Instant,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    withOrganisation(database, organisation, work);
  /** In batches of their own, so that whoever pauses it never waits long. */
  const untilDone = async (work: (tx: Tx) => Promise<number>, atOnce: number): Promise<void> => {
    while (!signal.aborted && (await within(work)) === atOnce);
  };
  // Nearly always there is nothing to do: one question finds that out.
  const [look] = await within((tx) => tx.rows(LOOK, [organisation, automation, now()]));
  if (look === undefined) return;
  if (look.hasDays) await within((tx) => callDays(tx, organisation, automation, now()));
  if (look.hasDays || look.isCome) {
    await untilDone((tx) => admit(tx, organisation, automation, now()), ARRIVALS_AT_ONCE);
  }
  if (look.hasDays || look.isCome || look.isDue) {
    await untilDone((tx) => advance(tx, organisation, automation, now()), RUNS_AT_ONCE);
  }
  if (look.hasOld) await within((tx) => tx.run(CLOSE_OLD, [organisation, automation, now()]));
}

const ACTIVE = statement<Active>(
  "automations.all_active",
  `select organisation_id as organisation, automation_id as automation from automations
    where state = 'active'
    order by organisation_id, automation_id`,
);

interface Look {
  /** It waits for days; whether one has come is worked out in its own time zone. */
  readonly hasDays: boolean;
  readonly isCome: boolean;
  readonly isDue: boolean;
  readonly hasOld: boolean;
}

const LOOK = statement<Look>(
  "automations.look",
  `select asked_on is not null as "hasDays",
          exists (select from automation_arrivals
                   where organisation_id = $1 and automation_id = $2) as "isCome",
          exists (select from automation_runs
                   where organisation_id = $1 and automation_id = $2 and state = 'running'
                     and due_at <= $3) as "isDue",
          exists (select from campaigns
                   where organisation_id = $1 and automation_id = $2 and state = 'sending'
                     and automation_version < live_version) as "hasOld"
     from automations
    where organisation_id = $1 and automation_id = $2 and state = 'active'`,
);

/** Messages of versions that the last person has come through. */
const CLOSE_OLD = statement(
  "campaigns.close_old_steps",
  `update campaigns as step set state = 'finished', finished_at = $3
     from automations as automation
    where automation.organisation_id = $1 and automation.automation_id = $2
      and step.organisation_id = $1 and step.automation_id = $2
      and step.automation_version < automation.live_version and step.state = 'sending'
      and not exists (select from automation_runs as run
                       where run.organisation_id = $1 and run.automation_id = $2
                         and run.version = step.automation_version and run.state = 'running')
      and not exists (select from deliveries as delivery
                       where delivery.organisation_id = $1
                         and delivery.campaign_id = step.campaign_id
                         and delivery.state in ('waiting', 'in-flight'))`,
);
