import type { Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Load, Loads } from "./record-loads.ts";

/** Adds loads that nobody can be told by to the counters of their hour. */
export async function addToCounters(
  tx: Tx,
  { organisation, now }: Pick<Loads, "organisation" | "now">,
  loads: readonly Load[],
): Promise<void> {
  if (loads.length === 0) return;
  await tx.run(ADD, [
    organisation,
    hourOf(now),
    loads.map(({ token }) => token.campaign),
    loads.map(({ token }) => token.signal),
    loads.map(({ token }) => token.link),
    loads.map(({ isMachine }) => isMachine),
  ]);
}

function hourOf(now: Instant): Instant {
  return `${now.slice(0, 13)}:00:00Z` as Instant;
}

/** In one order, so that two processes never wait for each other in a ring. */
const ADD = statement(
  "measure_counters.add",
  `insert into measure_counters as known
     (organisation_id, campaign_id, signal, link, hour, people, machines)
   select $1, campaign_id, signal, link, $2::timestamptz, count(*) filter (where not is_machine),
          count(*) filter (where is_machine)
     from unnest($3::uuid[], $4::text[], $5::integer[], $6::boolean[])
       as given (campaign_id, signal, link, is_machine)
    group by campaign_id, signal, link
    order by campaign_id, signal, link
   on conflict (organisation_id, campaign_id, signal, link, hour)
   do update set people = known.people + excluded.people,
                 machines = known.machines + excluded.machines`,
);
