import { FEWEST_PEOPLE } from "../../campaigns/reports/fewest-people.ts";
import { readFigures, type CampaignFigures } from "../../campaigns/store/read-figures.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { allSteps } from "../definition.ts";
import { listVersions, readVersion } from "../store/read-automation.ts";

/** What became of people at one step of one version. It names nobody. */
export interface StepReport {
  readonly version: number;
  readonly step: string;
  /** How many are there now. */
  readonly here: number;
  /** Who went on, by what came of the step; of who was observed `null` where they are few. */
  readonly went: readonly { readonly outcome: string; readonly people: number | null }[];
  /** Who left there, by why. */
  readonly left: readonly { readonly reason: string; readonly people: number }[];
  /** Of a message: its campaign, whose report tells what came of it. */
  readonly campaign: StepCampaignReport | null;
}

export interface StepCampaignReport {
  readonly id: string;
  /** `null`: nobody has come to it. */
  readonly figures: CampaignFigures | null;
  /** Why its messages do not go out, as a code; `null`: they do. */
  readonly trouble: string | null;
}

/** Every step of every version that people are or were at, in the order of a page. */
export async function stepReports(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
): Promise<readonly StepReport[]> {
  const own = [organisation, automation];
  const went = await tx.rows(WENT, own);
  const there = await tx.rows(THERE, own);
  const campaigns = await stepCampaigns(tx, organisation, automation);
  const ids = campaigns.map(({ id }) => id);
  const figures = await readFigures(tx, organisation, ids);
  const reports: StepReport[] = [];
  for (const { version } of await listVersions(tx, organisation, automation)) {
    const definition = await readVersion(tx, organisation, automation, version);
    for (const step of allSteps(definition?.steps ?? [])) {
      const at = (row: AtStep): boolean => row.version === version && row.step === step.id;
      const reads = step.kind === "condition" && step.purpose !== null;
      const campaign = campaigns.find((one) => at(one));
      reports.push({
        version,
        step: step.id,
        here: there
          .filter((row) => at(row) && row.reason === null)
          .reduce((sum, { people }) => sum + people, 0),
        went: went
          .filter(at)
          .map(({ outcome, people }) => ({ outcome, people: reads ? told(people) : people })),
        left: there
          .filter(at)
          .flatMap(({ reason, people }) => (reason === null ? [] : [{ reason, people }])),
        campaign:
          campaign === undefined
            ? null
            : {
                id: campaign.id,
                figures: figures.get(campaign.id) ?? null,
                trouble: campaign.pausedBecause ?? campaign.relayTrouble,
              },
      });
    }
  }
  return reports;
}

/** As in every report of ours: no number tells of fewer who were observed. */
function told(people: number): number | null {
  return people < FEWEST_PEOPLE ? null : people;
}

interface AtStep {
  readonly version: number;
  readonly step: string;
}

const WENT = statement<AtStep & { readonly outcome: string; readonly people: number }>(
  "automation_moves.went",
  `select run.version, move.step_id as step, move.outcome, count(*)::int as people
     from automation_moves as move
     join automation_runs as run using (organisation_id, automation_id, run_id)
    where organisation_id = $1 and automation_id = $2
    group by run.version, move.step_id, move.outcome
    order by move.outcome`,
);

/** Who is there, without a reason, and who left there, with theirs. */
const THERE = statement<AtStep & { readonly reason: string | null; readonly people: number }>(
  "automation_runs.there",
  `select version, step_id as step, reason, count(*)::int as people
     from automation_runs
    where organisation_id = $1 and automation_id = $2 and state <> 'done'
    group by version, step_id, reason
    order by count(*) desc, reason`,
);
