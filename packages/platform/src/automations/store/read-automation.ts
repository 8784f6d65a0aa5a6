import { Bug, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Automation, AutomationState } from "../automation.ts";
import type { Definition, Trigger } from "../definition.ts";
import { parseDefinition } from "../parse-definition.ts";

/** One automation; `null` when there is none. */
export async function readAutomation(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Automation | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : { ...row, draft: storedDefinition(row.draft) };
}

/** Its state, and nobody changes it until the transaction has ended; `null` when there is none. */
export async function lockAutomation(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<AutomationState | null> {
  return (await tx.rows(LOCK, [organisation, id]))[0]?.state ?? null;
}

/** What ran, or runs, under that number; `null` when nothing did. */
export async function readVersion(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  version: number,
): Promise<Definition | null> {
  const [row] = await tx.rows(VERSION, [organisation, id, version]);
  return row === undefined ? null : storedDefinition(row.definition);
}

/** A version as a list shows it. */
export interface VersionLine {
  readonly version: number;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** How many are still on their way through it. */
  readonly running: number;
}

/** Every version, the latest first. */
export function listVersions(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<readonly VersionLine[]> {
  return tx.rows(VERSIONS, [organisation, id]);
}

/** An automation as a list shows it. */
export interface AutomationLine {
  readonly id: string;
  readonly name: string;
  readonly state: AutomationState;
  /** Of what runs; of the draft where nothing does. */
  readonly trigger: Trigger;
  readonly steps: number;
  readonly isChanged: boolean;
  readonly running: number;
  /** Messages that went out in the last thirty days. */
  readonly sent: number;
  /** Steps whose messages do not go out, though it is active. */
  readonly sickSteps: number;
  readonly pausedBecause: string | null;
  readonly changedAt: Instant;
}

export interface AutomationsAsked {
  /** The automation that the page before ended with. */
  readonly after: string | null;
  readonly limit: number;
}

/** A page of automations, the latest first; one more where there are more. */
export async function listAutomations(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit }: AutomationsAsked,
  now: Instant,
): Promise<readonly AutomationLine[]> {
  const rows = await tx.rows(LIST, [organisation, after, limit + 1, now]);
  return rows.map(({ definition, ...line }) => {
    const { trigger, steps } = storedDefinition(definition);
    return { ...line, trigger, steps: countSteps(steps) };
  });
}

function countSteps(steps: Definition["steps"]): number {
  return steps.reduce(
    (sum, step) =>
      sum + 1 + (step.kind === "condition" ? countSteps(step.yes) + countSteps(step.no) : 0),
    0,
  );
}

/** Read again as it was written: what an older program kept and this one does not know is told. */
function storedDefinition(json: unknown): Definition {
  const definition = parseDefinition(json);
  if (!definition.ok) throw new Bug("an automation was stored that does not parse");
  return definition.value;
}

const FIND = statement<Omit<Automation, "draft"> & { readonly draft: unknown }>(
  "automations.find",
  `select automation_id as id, name, state, draft, revision,
          case when checked_revision = revision then findings end as findings,
          live_version as "liveVersion",
          live_revision is distinct from revision as "isChanged",
          paused_because as "pausedBecause", made_at as "madeAt", changed_at as "changedAt",
          activated_at as "activatedAt", ended_at as "endedAt"
     from automations
    where organisation_id = $1 and automation_id = $2`,
);

const LOCK = statement<{ readonly state: AutomationState }>(
  "automations.lock",
  `select state from automations where organisation_id = $1 and automation_id = $2 for update`,
);

const VERSION = statement<{ readonly definition: unknown }>(
  "automation_versions.find",
  `select definition from automation_versions
    where organisation_id = $1 and automation_id = $2 and version = $3`,
);

const VERSIONS = statement<VersionLine>(
  "automation_versions.all",
  `select version, made_at as "madeAt", made_by as "madeBy",
          (select count(*)::int from automation_runs as run
            where run.organisation_id = $1 and run.automation_id = $2
              and run.version = of.version and run.state = 'running') as running
     from automation_versions as of
    where organisation_id = $1 and automation_id = $2
    order by version desc`,
);

const LIST = statement<
  Omit<AutomationLine, "trigger" | "steps"> & { readonly definition: unknown }
>(
  "automations.list",
  `select automation_id as id, name, state,
          coalesce((select definition from automation_versions as live
                     where live.organisation_id = $1
                       and live.automation_id = automation.automation_id
                       and live.version = automation.live_version), draft) as definition,
          live_revision is distinct from revision as "isChanged",
          paused_because as "pausedBecause", changed_at as "changedAt",
          (select count(*)::int from automation_runs as run
            where run.organisation_id = $1 and run.automation_id = automation.automation_id
              and run.state = 'running') as running,
          (select count(*)::int from campaigns as step
             join deliveries as delivery using (organisation_id, campaign_id)
            where step.organisation_id = $1 and step.automation_id = automation.automation_id
              and delivery.sent_at > $4::timestamptz - interval '30 days') as sent,
          (select count(distinct step_id)::int from campaigns as step
            where step.organisation_id = $1 and step.automation_id = automation.automation_id
              and automation.state = 'active'
              and (step.state = 'paused' or step.relay_trouble is not null)) as "sickSteps"
     from automations as automation
    where organisation_id = $1 and ($2::uuid is null or automation_id < $2)
    order by automation_id desc
    limit $3`,
);
