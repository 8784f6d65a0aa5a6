import type { Instant } from "@consentry/kernel";

import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { ReadTx, Tx } from "../../database/transaction.ts";
import type { Trial } from "../campaign.ts";
import { FEWEST_PEOPLE } from "../reports/fewest-people.ts";
import { judgeTrial } from "./judge-trial.ts";
import { readScores } from "./read-scores.ts";
import type { TrialResult } from "./trial-result.ts";

/** Messages that get their writing in one transaction; more would hold up who reads them. */
const AT_ONCE = 20_000;

interface Whose {
  readonly organisation: OrganisationId;
  readonly campaign: string;
}

/**
 * Judges a trial that is over, and gives everybody who waited for its end the writing that did
 * better: from then on their messages are due. Of a campaign without a trial, or with one that goes
 * on, it changes nothing. It can be repeated after any crash, and by several at once.
 *
 * A trial is over when each of its messages was handed over at least once, and `hours` have passed
 * since the last was: a campaign that was paused or is throttled waits for its answers all the same.
 */
export async function moveTrialOn(
  database: Database,
  { organisation, campaign }: Whose,
  now: Instant,
): Promise<void> {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    withOrganisation(database, organisation, work);
  const own = [organisation, campaign] as const;
  const isWaitedFor = await within(async (tx) => {
    if ((await tx.rows(HELD, own)).length === 0) return false;
    const [over] = await tx.rows(OVER, [...own, now]);
    if (over !== undefined) await keepResult(tx, own, over.judgedBy, now);
    return true;
  });
  if (!isWaitedFor) return;
  while ((await within((tx) => tx.run(RELEASE, [...own, now, AT_ONCE]))) === AT_ONCE);
}

async function keepResult(
  tx: Tx,
  [organisation, campaign]: readonly [OrganisationId, string],
  judgedBy: Trial["judgedBy"],
  at: Instant,
): Promise<void> {
  const scores = await readScores(tx, organisation, campaign, judgedBy);
  const isObserved = judgedBy === "consented-opens" || judgedBy === "consented-clicks";
  const answers = scores.map((score) => (isObserved ? blurred(score.answers) : score.answers));
  const result: TrialResult = {
    judgedBy,
    at,
    ...judgeTrial(judgedBy, scores),
    judgedOn: [scores[0].judgedOn, scores[1].judgedOn],
    answers: [answers[0] ?? null, answers[1] ?? null],
  };
  await tx.run(KEEP, [organisation, campaign, result]);
}

/** Beside the numbers of a report an exact one would tell what happened between two moments. */
function blurred(people: number): number | null {
  return people < FEWEST_PEOPLE ? null : Math.round(people / FEWEST_PEOPLE) * FEWEST_PEOPLE;
}

/** How a campaign's trial came out; `null` before it is over, and where there is none. */
export async function readTrialResult(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<TrialResult | null> {
  return (await tx.rows(FIND, [organisation, campaign]))[0]?.result ?? null;
}

const HELD = statement<{ readonly id: string }>(
  "trials.held",
  `select delivery_id as id from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting' and due_at = 'infinity'
    limit 1`,
);

const OVER = statement<{ readonly judgedBy: Trial["judgedBy"] }>(
  "trials.over",
  `select trial ->> 'judgedBy' as "judgedBy"
     from campaigns as campaign
    cross join lateral (select $3::timestamptz - make_interval(hours => (trial ->> 'hours')::int)
                          as moment) as last
    where campaign.organisation_id = $1 and campaign.campaign_id = $2
      and campaign.state = 'sending' and trial is not null and trial_result is null
      and not exists (select from deliveries
                       where organisation_id = $1 and campaign_id = $2 and state = 'waiting'
                         and due_at < 'infinity' and first_tried_at is null)
      and not exists (select from deliveries
                       where organisation_id = $1 and campaign_id = $2 and state = 'in-flight'
                         and first_tried_at is null)
      and not exists (select from deliveries
                       where organisation_id = $1 and campaign_id = $2
                         and sent_at > last.moment and first_tried_at > last.moment)
      for update of campaign`,
);

const KEEP = statement(
  "trials.keep_result",
  `update campaigns set trial_result = $3
    where organisation_id = $1 and campaign_id = $2 and trial_result is null`,
);

const FIND = statement<{ readonly result: TrialResult | null }>(
  "trials.result",
  `select trial_result as result from campaigns
    where organisation_id = $1 and campaign_id = $2`,
);

/** Nothing while there is no result. */
const RELEASE = statement(
  "trials.release",
  `with held as (
     select delivery_id from deliveries
      where organisation_id = $1 and campaign_id = $2 and state = 'waiting' and due_at = 'infinity'
      limit $4
        for update skip locked)
   update deliveries as delivery
      set part = (campaign.trial_result ->> 'winner')::smallint, due_at = $3
     from held, campaigns as campaign
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = held.delivery_id
      and campaign.organisation_id = $1 and campaign.campaign_id = $2
      and campaign.trial_result is not null`,
);
