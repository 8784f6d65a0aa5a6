import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** A handful of mails is a scanner's or a mistake of somebody's; more is somebody who sends. */
const FEWEST_MAILS = 10;

/** Of fewer mails a share says nothing. */
const FEWEST_FOR_A_SHARE = 100;

/** Below it some forwarding or other is always at work. */
const NOTEWORTHY_SHARE = 0.05;

/** A share that doubled is no chance any more. */
const RISE = 2;

/**
 * Servers that nobody knows and that newly send in our names without proof, and mails that fail more
 * than they did: then a record or a key may be wrong.
 */
export async function reportNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const [unknown] = await tx.rows(UNKNOWN, [organisation.id, now, FEWEST_MAILS]);
  const [shares] = await tx.rows(SHARES, [organisation.id, now]);
  const servers = unknown?.count ?? 0;
  return [
    ...(servers === 0 ? [] : [need("unknown-sender", { count: servers })]),
    ...(shares !== undefined && isRising(shares) ? [need("proof-fails-more")] : []),
  ];
}

interface Shares {
  readonly late: number;
  readonly lateUnproved: number;
  readonly before: number;
  readonly beforeUnproved: number;
}

function isRising({ late, lateUnproved, before, beforeUnproved }: Shares): boolean {
  if (late < FEWEST_FOR_A_SHARE || before < FEWEST_FOR_A_SHARE) return false;
  const share = lateUnproved / late;
  return share >= NOTEWORTHY_SHARE && share > (beforeUnproved / before) * RISE;
}

/** Of the last week, and not seen in the two months before. */
const UNKNOWN = statement<{ readonly count: number }>(
  "authentication_results.unknown_sources",
  `select count(*)::int as count
     from (select source from authentication_results as result
            where organisation_id = $1 and day > $2::timestamptz::date - 67
              and not exists (select from known_sources
                               where organisation_id = $1 and source = result.source)
            group by source
           having min(day) > $2::timestamptz::date - 7
              and not bool_or(is_signed or is_of_sender)
              and sum(mails) filter (where not is_forwarded) >= $3) as unknown`,
);

/** The last week beside the four before. */
const SHARES = statement<Shares>(
  "authentication_results.shares",
  `select coalesce(sum(mails) filter (where is_late), 0)::float8 as late,
          coalesce(sum(mails) filter (where is_late and is_unproved), 0)::float8 as "lateUnproved",
          coalesce(sum(mails) filter (where not is_late), 0)::float8 as before,
          coalesce(sum(mails) filter (where not is_late and is_unproved), 0)::float8
            as "beforeUnproved"
     from (select mails, day > $2::timestamptz::date - 7 as is_late,
                  not (is_signed or is_of_sender or is_forwarded) as is_unproved
             from authentication_results
            where organisation_id = $1 and day > $2::timestamptz::date - 35) as result`,
);
