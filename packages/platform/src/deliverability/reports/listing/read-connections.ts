import type { Day } from "@consentry/kernel";

import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Asked } from "./read-mails.ts";

export interface DayOfConnections {
  readonly day: Day;
  readonly encrypted: number;
  readonly failed: number;
}

/** Failures of one type at one of our servers. */
export interface EncryptionFailure {
  /** As the standard names it. */
  readonly type: string;
  /** `null` where nobody told which. */
  readonly receiver: string | null;
  readonly sessions: number;
  readonly reporters: number;
  readonly lastDay: Day;
}

/** There are a dozen types, and few servers of one domain. */
const MOST_FAILURES = 50;

/** Connections by day, of days with any. */
export function connectionsByDay(
  tx: Tx,
  { organisation, from, until, domain }: Asked,
): Promise<readonly DayOfConnections[]> {
  return tx.rows(BY_DAY, [organisation, from, until, domain]);
}

/** What stood in the way of encryption, the most frequent first. */
export function encryptionFailures(
  tx: Tx,
  { organisation, from, until, domain }: Asked,
): Promise<readonly EncryptionFailure[]> {
  return tx.rows(FAILURES, [organisation, from, until, domain, MOST_FAILURES]);
}

const BY_DAY = statement<DayOfConnections>(
  "encryption_results.by_day",
  `select day,
          coalesce(sum(sessions) filter (where result = 'succeeded'), 0)::float8 as encrypted,
          coalesce(sum(sessions) filter (where result <> 'succeeded'), 0)::float8 as failed
     from encryption_results
    where organisation_id = $1 and day between $2 and $3 and ($4::text is null or domain = $4)
    group by day
    order by day`,
);

const FAILURES = statement<EncryptionFailure>(
  "encryption_results.failures",
  `select result as type, nullif(receiver, '') as receiver, sum(sessions)::float8 as sessions,
          count(distinct reporter)::int as reporters, max(day) as "lastDay"
     from encryption_results
    where organisation_id = $1 and day between $2 and $3 and ($4::text is null or domain = $4)
      and result <> 'succeeded'
    group by result, receiver
    order by sum(sessions) desc, result, receiver
    limit $5`,
);
