import { dayOf, type Day } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble } from "../../trouble.ts";
import { keepFound, type Providers } from "./providers.ts";
import { dayOfPlan } from "./rules.ts";

/** A domain that was met first has been sent a few mails by then. */
const LEARN_EVERY_MS = 10_000;

const TIDY_EVERY_MS = 60 * 60 * 1000;

/** As long as somebody compares one month with the last; a plan of warm-up is shorter. */
const KEPT_DAYS = 90;

type Paced = Pick<Installation, "database" | "now">;

/** Looks up who keeps mailboxes, and puts away what is over, until stopped. */
export function startKeepingPace(
  installation: Paced,
  providers: Providers,
  report: (what: string) => void,
): RunningJob {
  const { database, now } = installation;
  const trouble = new Trouble(
    {
      begins: "Mail servers of readers could not be looked up; it is tried again.",
      ends: "Mail servers of readers are looked up again.",
    },
    report,
  );
  const learning = startJob(
    () =>
      providers.lookUp(
        (found) => acrossOrganisations(database, (tx) => keepFound(tx, found, now())),
        now(),
      ),
    LEARN_EVERY_MS,
    { trouble },
  );
  const tidying = startJob(() => tidyPace(installation), TIDY_EVERY_MS, {
    trouble: new Trouble(
      {
        begins: "Counts of mails sent could not be put away; it is tried again.",
        ends: "Counts of mails sent are put away again.",
      },
      report,
    ),
  });
  return {
    async stop() {
      await learning.stop();
      await tidying.stop();
    },
  };
}

/** Forgets old counts and rests that are over, and ends plans that came to their end. */
export async function tidyPace({ database, now }: Paced): Promise<void> {
  for (const { id } of await listOrganisations(database)) {
    await withOrganisation(database, id, async (tx) => {
      await tx.run(DROP_COUNTS, [id, now(), KEPT_DAYS]);
      await tx.run(DROP_RESTS, [id, now()]);
      for (const { domain, startedOn, days } of await tx.rows(WARMING, [id])) {
        const behind = await dayOfPlan(tx, { organisation: id, domain }, startedOn, dayOf(now()));
        if (behind >= days) await tx.run(END_WARM_UP, [id, domain, dayOf(now())]);
      }
    });
  }
}

const DROP_COUNTS = statement(
  "delivery_outcomes.drop_old",
  `delete from delivery_outcomes
    where organisation_id = $1 and slot < $2::timestamptz - $3::int * interval '1 day'`,
);

/** A level is gone long before a day is. */
const DROP_RESTS = statement(
  "provider_rests.drop_over",
  `delete from provider_rests
    where organisation_id = $1 and rests_until < $2::timestamptz - interval '1 day'`,
);

const WARMING = statement<{
  readonly domain: string;
  readonly startedOn: Day;
  readonly days: number;
}>(
  "warm_ups.under_way",
  `select sending_domain as domain, started_on as "startedOn", cardinality(plan) as days
     from warm_ups where organisation_id = $1 and ended_on is null`,
);

const END_WARM_UP = statement(
  "warm_ups.end",
  "update warm_ups set ended_on = $3 where organisation_id = $1 and sending_domain = $2",
);
