import { assertNever } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { readingFor } from "../../measurement/reading/reading-for.ts";
import type { Trial } from "../campaign.ts";
import { OBSERVED_DELIVERY, OBSERVED_EVENTS, readersIn } from "../reports/observed-events.ts";
import type { Score } from "./judge-trial.ts";

/**
 * What came back of both writings of a trial: its own, then the one on trial. Openings and clicks
 * are those collected for telling which writing is better, and no others.
 */
export async function readScores(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  judgedBy: Trial["judgedBy"],
): Promise<readonly [Score, Score]> {
  const scores = await rowsFor(tx, [organisation, campaign], judgedBy);
  const of = (part: number): Score =>
    scores.find((score) => score.part === part) ?? { judgedOn: 0, answers: 0 };
  return [of(0), of(1)];
}

function rowsFor(
  tx: Tx,
  own: readonly [OrganisationId, string],
  judgedBy: Trial["judgedBy"],
): Promise<readonly Row[]> {
  switch (judgedBy) {
    case "replied":
    case "unsubscribed":
      return tx.rows(RESPONDED, [...own, judgedBy]);
    case "consented-opens":
      return observed(tx, own, "open");
    case "consented-clicks":
      return observed(tx, own, "click");
    default:
      return assertNever(judgedBy);
  }
}

function observed(
  tx: Tx,
  own: readonly [OrganisationId, string],
  signal: "open" | "click",
): Promise<readonly Row[]> {
  const purpose = "optimise.campaign";
  return readingFor(tx, purpose, () =>
    tx.rows(OBSERVED, [...own, signal, purpose, "-infinity", "infinity"]),
  );
}

interface Row extends Score {
  readonly part: number;
}

const RESPONDED = statement<Row>(
  "trials.responded",
  `select delivery.part, count(*)::int as "judgedOn", count(response.delivery_id)::int as answers
     from deliveries as delivery
     left join campaign_responses as response
       on response.organisation_id = $1 and response.campaign_id = $2
      and response.delivery_id = delivery.delivery_id and response.kind = $3
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.state = 'sent' and delivery.part in (0, 1)
    group by delivery.part`,
);

const OBSERVED = statement<Row>(
  "trials.observed",
  `with observed as (${OBSERVED_EVENTS})
   select delivery.part, count(*)::int as "judgedOn", (${readersIn("observed")})::int as answers
     from deliveries as delivery
    where ${OBSERVED_DELIVERY} and delivery.part in (0, 1)
    group by delivery.part`,
);
