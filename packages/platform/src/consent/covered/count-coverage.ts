import { type Day } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";
import { ANSWER_RANK, type Answer, type Hash } from "@consentry/ledger";

import type { Asking } from "../../kept-answers/keep-answering.ts";
import { statement } from "../../database/statement.ts";

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
}: Pick<Asking, "tx" | "organisation">): Promise<CoverageCount> {
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

/** Ranks and standings of `ledger` as SQL, so that there is one table of each. */
const RANKS = Object.entries(ANSWER_RANK)
  .map(([action, rank]) => `when '${action}' then ${rank}`)
  .join(" ");
const STANDING = Object.entries(STANDING_OF)
  .map(([action, standing]) => `when '${action}' then '${standing}'`)
  .join(" ");

/** Acts by e-mail of the people there are; who was erased has no key. */
const OWN_ACTS = `
  select key.contact_id, event.purpose, event.action, event.at
    from consent_events as event
    join contact_keys as key
      on key.organisation_id = $1 and key.pseudonym = event.contact
   where event.organisation_id = $1 and event.channel = 'email'`;

/** Somebody whose consents were imported with their moments was there before they were entered. */
const PEOPLE = statement<{ readonly day: Day; readonly change: number }>(
  "coverage.people",
  `select least(contact.collected_on, (act.at at time zone 'UTC')::date) as day,
          count(*)::int as change
     from contacts as contact
     left join (select contact_id, min(at) as at from (${OWN_ACTS}) as own group by contact_id)
       as act on act.contact_id = contact.contact_id
    where contact.organisation_id = $1
    group by 1
    order by 1`,
);

type ChangeRow = { readonly purpose: Purpose; readonly day: Day } & Readonly<
  Record<Standing, number>
>;

/**
 * Each answer begins a standing and ends the one before it. Who was asked waits until they answer;
 * after an answer being asked again changes nothing.
 */
const CHANGES = statement<ChangeRow>(
  "coverage.changes",
  `with act as (${OWN_ACTS}),
   answer as (
     select contact_id, purpose, at, case action ${STANDING} end as standing,
            lag(case action ${STANDING} end) over whose as before
       from act
      where action <> 'requested'
     window whose as (partition by contact_id, purpose
                          order by at, case action ${RANKS} end)),
   asked as (
     select contact_id, purpose, min(at) as at from act
      where action = 'requested' group by contact_id, purpose),
   waited as (
     select asked.purpose, asked.at, first.at as until
       from asked
       left join (select contact_id, purpose, min(at) as at from answer
                   where before is null group by contact_id, purpose) as first
         on first.contact_id = asked.contact_id and first.purpose = asked.purpose
      where first.at is null or asked.at < first.at),
   step as (
     select purpose, at, standing, 1 as change from answer
     union all
     select purpose, at, before, -1 from answer where before is not null
     union all
     select purpose, at, 'waiting', 1 from waited
     union all
     select purpose, until, 'waiting', -1 from waited where until is not null)
   select purpose, (at at time zone 'UTC')::date as day,
          ${STANDINGS.map((one) => `coalesce(sum(change) filter (where standing = '${one}'), 0)::int as "${one}"`).join(",\n          ")}
     from step
    group by 1, 2
    order by 1, 2`,
);

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
