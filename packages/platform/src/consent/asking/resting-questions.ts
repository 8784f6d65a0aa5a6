import { dayOf, type Day } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";

import { statement } from "../../database/statement.ts";
import { restsUntil } from "../acts/may-ask-again.ts";
import type { Own } from "./own.ts";

/** Remembers that somebody we do not know said no, or nothing: by a keyed hash, half a year. */
export async function letRest(
  { tx, organisation, now }: Own,
  addressKey: Uint8Array,
  purposes: readonly Purpose[],
): Promise<void> {
  const until = restsUntil(dayOf(now));
  await tx.run(REST, [organisation.id, addressKey, purposes, until]);
}

const REST = statement(
  "resting_questions.add",
  `insert into resting_questions (organisation_id, address_key, purpose, channel, answer, until)
   select $1, $2, purpose, 'email', 'refused', $4 from unnest($3::text[]) as given (purpose)
   on conflict (organisation_id, address_key, purpose, channel)
     do update set answer = excluded.answer, until = excluded.until`,
);

/** Which of these questions an address is not asked again today. */
export async function resting(
  { tx, organisation, now }: Own,
  addressKey: Uint8Array,
  purposes: readonly Purpose[],
): Promise<readonly Purpose[]> {
  const rows = await tx.rows(RESTING, [organisation.id, addressKey, purposes, dayOf(now)]);
  return rows.map(({ purpose }) => purpose);
}

const RESTING = statement<{ readonly purpose: Purpose }>(
  "resting_questions.among",
  `select purpose from resting_questions
    where organisation_id = $1 and address_key = $2 and purpose = any($3::text[])
      and channel = 'email' and until > $4`,
);

/** What was closed: how many answers, and the days on which their week was over. */
export interface ClosedAsks {
  readonly rows: number;
  readonly oldest: Day | null;
  readonly newest: Day | null;
}

/**
 * Removes answers whose week is over; whoever stayed silent is not asked again for half a year.
 *
 * @param most no more than that at once
 */
export async function closeOldAsks(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  most = MOST_AT_ONCE,
): Promise<ClosedAsks> {
  const until = restsUntil(dayOf(now));
  const [closed] = await tx.rows(CLOSE, [organisation.id, now, until, most]);
  return closed ?? { rows: 0, oldest: null, newest: null };
}

/** More at once would hold them locked for too long; the rest goes with the next round. */
const MOST_AT_ONCE = 10_000;

const CLOSE = statement<ClosedAsks>(
  "asks.close",
  `with gone as (
     delete from asks
      where organisation_id = $1 and ask_id in (
        select ask_id from asks where organisation_id = $1 and expires_at <= $2 limit $4)
     returning address_key, answers, confirmed_at, (expires_at at time zone 'UTC')::date as day),
   silent as (
     insert into resting_questions (organisation_id, address_key, purpose, channel, answer, until)
     select distinct on (address_key, answer ->> 'purpose')
            $1, address_key, answer ->> 'purpose', 'email', 'silent', $3::date
       from gone cross join jsonb_array_elements(answers) as answer
      where confirmed_at is null
     on conflict do nothing)
   select count(*)::int as rows, min(day) as oldest, max(day) as newest from gone`,
);
