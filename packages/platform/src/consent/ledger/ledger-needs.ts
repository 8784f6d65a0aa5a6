import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** That entries are unsigned although the job had several goes at them. */
export async function ledgerNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const [row] = await tx.rows(UNSIGNED, [organisation.id, now]);
  const { entries = 0 } = row ?? {};
  return entries > 0 ? [need("ledger-unsigned", { count: entries })] : [];
}

/**
 * How many entries no checkpoint covers, if the newest of them is an hour old: the job runs several
 * times in that. Acts that were imported with their own moments may look older than they are, until
 * the job's next round.
 */
const UNSIGNED = statement<{ readonly entries: number }>(
  "ledger.unsigned_for_long",
  `select (head.sequence - signed.last)::int as entries
     from ledger_heads as head
    cross join (select coalesce(max(last), 0) as last from checkpoints
                 where organisation_id = $1) as signed
     join consent_events as newest
       on newest.organisation_id = $1 and newest.sequence = head.sequence
    where head.organisation_id = $1 and head.sequence > signed.last
      and newest.at < $2::timestamptz - interval '1 hour'`,
);
