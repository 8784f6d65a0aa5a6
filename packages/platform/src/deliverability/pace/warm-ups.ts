import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What a sending domain begins with: receivers do not know it, or not from these servers. */
export const WARM_UP_REASONS = ["new-domain", "new-address"] as const;
export type WarmUpReason = (typeof WARM_UP_REASONS)[number];

/**
 * Mails of each day on which any are sent, unless somebody says otherwise: little at first, then
 * about half as much again or twice. No provider publishes numbers; these are ours, after the usual
 * advice of those who send for others (remembered, and named nowhere that we could cite).
 */
export const USUAL_PLAN: readonly number[] = [
  50, 100, 200, 400, 800, 1_500, 3_000, 5_000, 8_000, 12_000, 18_000, 25_000, 35_000, 50_000,
  70_000, 100_000,
];

/** As the table has it. */
export const LONGEST_PLAN = 60;

/** How a sending domain begins, or began. */
export interface WarmUp {
  readonly domain: string;
  readonly because: WarmUpReason;
  readonly startedOn: Day;
  readonly plan: readonly number[];
  /** `null`: it goes on. */
  readonly endedOn: Day | null;
}

/** All that are or were, by domain. */
export function listWarmUps(tx: Tx, organisation: OrganisationId): Promise<readonly WarmUp[]> {
  return tx.rows(LIST, [organisation]);
}

/** Begins a plan anew, in the place of one that goes on or went before. */
export async function beginWarmUp(
  tx: Tx,
  organisation: OrganisationId,
  { domain, because, startedOn, plan }: Omit<WarmUp, "endedOn">,
  by: string,
): Promise<void> {
  await tx.run(BEGIN, [organisation, domain, because, startedOn, [...plan], by]);
}

/** Ends a plan before its end; `false`: none goes on. */
export async function endWarmUp(
  tx: Tx,
  organisation: OrganisationId,
  { domain, on }: { readonly domain: string; readonly on: Day },
): Promise<boolean> {
  return (await tx.run(END, [organisation, domain, on])) > 0;
}

const LIST = statement<WarmUp>(
  "warm_ups.list",
  `select sending_domain as domain, because, started_on as "startedOn", plan,
          ended_on as "endedOn"
     from warm_ups where organisation_id = $1
    order by sending_domain`,
);

const BEGIN = statement(
  "warm_ups.begin",
  `insert into warm_ups (organisation_id, sending_domain, because, started_on, plan, started_by)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organisation_id, sending_domain) do update
      set because = excluded.because, started_on = excluded.started_on, plan = excluded.plan,
          started_by = excluded.started_by, ended_on = null`,
);

const END = statement(
  "warm_ups.end_now",
  `update warm_ups set ended_on = $3
    where organisation_id = $1 and sending_domain = $2 and ended_on is null`,
);
