import { type Day } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";
import { ANSWER_RANK, type Answer, type Hash } from "@consentry/ledger";

import type { Asking } from "../../kept-answers/keep-answering.ts";
import { statement } from "../../database/statement.ts";
import type { ReadTx } from "../../database/transaction.ts";

/** How a person stands to one purpose: their latest answer, or that they were asked and said none. */
export const STANDINGS = ["yes", "no", "withdrawn", "ended", "waiting"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What each answer of the ledger comes to. Being informed is no answer; nor is being asked. */
const STANDING_OF: Readonly<Record<Answer["action"], Standing>> = {
  given: "yes",
  "legacy-informed": "waiting",
  expired: "ended",
  invalidated: "ended",
  refused: "no",
  withdrawn: "withdrawn",
  objected: "withdrawn",
};

/**
 * By how much each standing to a purpose changed on days that changed it, oldest first. Of the
 * people there are now: who was erased is in no day of it any more.
 */
export interface CoverageCount {
  /** How many more people there were from each of these days on. */
  readonly people: readonly (readonly [day: Day, change: number])[];
  readonly purposes: readonly PurposeCount[];
  readonly wordings: readonly UsedWording[];
}

export interface PurposeCount {
  readonly purpose: Purpose;
  /** The changes in the order of `STANDINGS`. */
  readonly days: readonly (readonly [day: Day, ...changes: number[]])[];
}

/** Which words people answered to for a purpose, how often and since when. */
export interface UsedWording {
  readonly purpose: Purpose;
  readonly hash: Hash;
  readonly acts: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Counts everybody's standing to every purpose by e-mail on every day there was, from the acts
 * themselves and by the rules of `ledger`: the moment of an act decides, never its place. A late
 * import changes the days it speaks of. What one box named beside its own purpose is not counted
 * for the other. Small numbers stay: staff may look each of their own people up anyway.
 */
export async function countCoverage({
  tx,
  organisation: { id },
}: Pick<Asking<ReadTx>, "tx" | "organisation">): Promise<CoverageCount> {
  const people = await tx.rows(PEOPLE, [id]);
  const changes = await tx.rows(CHANGES, [id]);
  const wordings = await tx.rows(WORDINGS, [id]);
  const purposes = Map.groupBy(changes, ({ purpose }) => purpose);
  return {
    people: people.map(({ day, change }) => [day, change]),
    purposes: [...purposes].map(([purpose, rows]) => ({
      purpose,
      days: rows.map((row) => [row.day, ...STANDINGS.map((standing) => row[standing])]),
    })),
    wordings,
  };
}

/** Ranks of `ledger` as SQL, so that there is one table of them; being asked comes before answering. */
const RANK = `case event.action ${Object.entries(ANSWER_RANK)
  .map(([action, rank]) => `when '${action}' then ${rank}`)
  .join(" ")} else -1 end`;

/** A standing by its place among `STANDINGS`; who is asked waits. */
const STANDING = `case event.action ${Object.entries(STANDING_OF)
  .map(([action, standing]) => `when '${action}' then ${STANDINGS.indexOf(standing)}`)
  .join(" ")} else ${STANDINGS.indexOf("waiting")} end`;

/** Acts by e-mail of the people there are; who was erased has no key. */
const OWN_EVENTS = `
  consent_events as event
    join contact_keys as key
      on key.organisation_id = $1 and key.pseudonym = event.contact
   where event.organisation_id = $1 and event.channel = 'email'`;

/**
 * Everybody by the day they were collected on; but whose consents were imported with their moments
 * was there before they were entered.
 */
const PEOPLE = statement<{ readonly day: Day; readonly change: number }>(
  "coverage.people",
  `with earlier as (
     select collected_on, min(day) as day
       from (select contact.contact_id, contact.collected_on,
                    (event.at at time zone 'UTC')::date as day
               from contacts as contact
               join (select key.contact_id, event.at from ${OWN_EVENTS}) as event
                 on event.contact_id = contact.contact_id
              where contact.organisation_id = $1
                and (event.at at time zone 'UTC')::date < contact.collected_on) as act
      group by contact_id, collected_on),
   step as (
     select collected_on as day, count(*) as change from contacts
      where organisation_id = $1 group by collected_on
     union all
     select collected_on, -count(*) from earlier group by collected_on
     union all
     select day, count(*) from earlier group by day)
   select day, sum(change)::int as change from step group by day order by day`,
);

type ChangeRow = { readonly purpose: Purpose; readonly day: Day } & Readonly<
  Record<Standing, number>
>;

const WAITING = STANDINGS.indexOf("waiting");

/**
 * Acts in their order, sorted once. Before an act stands the last answer there was; without one,
 * who was asked waits, and being asked again after an answer changes nothing. The last answer is
 * the highest number made of its moment, its rank and its standing.
 */
const CHANGES = statement<ChangeRow>(
  "coverage.changes",
  `select purpose, (at at time zone 'UTC')::date as day,
          ${STANDINGS.map(changeOf).join(",\n          ")}
     from (select purpose, at, coalesce(last & 15, case when place > 1 then ${WAITING} end) as before,
                  case when is_answer then standing
                       else coalesce(last & 15, ${WAITING}) end as after
             from (select purpose, at, is_answer, standing,
                          row_number() over whose as place,
                          max(case when is_answer then date_part('epoch', at)::bigint * 1024
                                                       + rank * 16 + standing end)
                            over (whose rows between unbounded preceding and 1 preceding) as last
                     from (select key.contact_id, event.purpose collate "C" as purpose, event.at,
                                  event.action <> 'requested' as is_answer, ${RANK} as rank,
                                  ${STANDING} as standing
                             from ${OWN_EVENTS}) as act
                   window whose as (partition by contact_id, purpose order by at, rank)) as act
          ) as step
    where before is distinct from after
    group by 1, 2
    order by 1, 2`,
);

function changeOf(standing: Standing, place: number): string {
  return `(count(*) filter (where after = ${place})
            - count(*) filter (where before = ${place}))::int as "${standing}"`;
}

/** The words of a purpose that were used the most, and no more than are looked through. */
const WORDINGS = statement<UsedWording>(
  "coverage.wordings",
  `select purpose, hash, acts, first, last
     from (select purpose, encode(wording, 'hex') as hash, count(*)::int as acts,
                  min((at at time zone 'UTC')::date) as first,
                  max((at at time zone 'UTC')::date) as last,
                  row_number() over (partition by purpose order by count(*) desc, wording) as place
             from consent_events
            where organisation_id = $1 and wording is not null
            group by purpose, wording) as used
    where place <= 20
    order by purpose, place`,
);
