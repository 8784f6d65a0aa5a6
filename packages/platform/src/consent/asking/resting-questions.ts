import { dayOf } from "@consentry/kernel";
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

/** Removes answers whose week is over; whoever stayed silent is not asked again for half a year. */
export async function closeOldAsks({ tx, organisation, now }: Own): Promise<void> {
  const until = restsUntil(dayOf(now));
  await tx.run(CLOSE, [organisation.id, now, until]);
  await tx.run(END_REST, [organisation.id, dayOf(now)]);
}

const CLOSE = statement(
  "asks.close",
  `with gone as (
     delete from asks where organisation_id = $1 and expires_at <= $2
     returning address_key, answers, confirmed_at)
   insert into resting_questions (organisation_id, address_key, purpose, channel, answer, until)
   select distinct on (address_key, answer ->> 'purpose')
          $1, address_key, answer ->> 'purpose', 'email', 'silent', $3::date
     from gone cross join jsonb_array_elements(answers) as answer
    where confirmed_at is null
   on conflict do nothing`,
);

const END_REST = statement(
  "resting_questions.end",
  "delete from resting_questions where organisation_id = $1 and until <= $2",
);
