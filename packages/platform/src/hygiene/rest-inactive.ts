import { dayOf } from "@consentry/kernel";

import type { Own } from "../consent/asking/own.ts";
import { statement } from "../database/statement.ts";
import { readingFor } from "../measurement/reading/reading-for.ts";
import { findInactive } from "./find-inactive.ts";
import { readHygiene } from "./settings.ts";

/** A wrong setting is seen on the page before it has reached everybody. */
export const MOST_A_RUN = 5_000;

/**
 * Puts the requested mail of the inactive to rest, where the organisation wants it: at most once a
 * day and `MOST_A_RUN` people, whichever process comes first. Their last day goes with it: it has
 * done all it was kept for. Nobody is written to, and nothing says who they are.
 *
 * @returns how many; `null` where there was nothing to do today
 */
export async function restInactive(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  most = MOST_A_RUN,
): Promise<number | null> {
  const today = dayOf(now);
  if ((await tx.run(TAKE_TURN, [organisation.id, today])) === 0) return null;
  const { months } = await readHygiene(tx, organisation.id);
  const inactive: string[] = [];
  for await (const people of findInactive(tx, organisation, months, now)) {
    inactive.push(...people.map(({ contact }) => contact));
    if (inactive.length > most) break;
  }
  const rested = inactive.slice(0, most);
  await readingFor(tx, "hygiene.inactive", async () => {
    await tx.run(REST, [organisation.id, rested, today]);
    await tx.run(FORGET_DAYS, [organisation.id, rested]);
  });
  const hasMore = inactive.length > rested.length;
  await tx.run(NOTE_RUN, [organisation.id, rested.length, hasMore]);
  return rested.length;
}

/** The row stays locked to the end: a second process finds that today's turn was taken. */
const TAKE_TURN = statement(
  "hygiene_settings.take_turn",
  `update hygiene_settings set last_run_on = $2
    where organisation_id = $1 and is_on and (last_run_on is null or last_run_on < $2)`,
);

const NOTE_RUN = statement(
  "hygiene_settings.note_run",
  `update hygiene_settings set last_rested = $2, last_has_more = $3 where organisation_id = $1`,
);

const REST = statement(
  "hygiene_rests.begin",
  `insert into hygiene_rests (organisation_id, contact_id, since)
   select $1, contact_id, $3::date
     from (select contact_id from contacts
            where organisation_id = $1 and contact_id = any($2::uuid[])
            order by contact_id for key share) as inactive
   on conflict (organisation_id, contact_id) do update
      set since = excluded.since, ended_on = null`,
);

const FORGET_DAYS = statement(
  "last_open_days.forget",
  "delete from last_open_days where organisation_id = $1 and contact_id = any($2::uuid[])",
);
