import { dayOf, type Day } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { keepingOf, type Kept } from "../../contacts/contacts/keeping.ts";
import { statement } from "../../database/statement.ts";
import { chosenMonthsOf } from "./chosen-months.ts";

/** People looked at in one transaction; only those are locked whose day moves. */
const BATCH = 2_000;

/**
 * Counts the days of the next people anew after a period was changed. A day moves by what was
 * chosen and by nothing else: what it is counted from stays as it was.
 *
 * @returns whether more wait
 */
export async function moveSomeDays({
  tx,
  organisation,
  now,
}: Pick<Own, "tx" | "organisation" | "now">): Promise<boolean> {
  const [turn] = await tx.rows(TURN, [organisation.id]);
  if (turn === undefined) return false;
  const periods = await chosenMonthsOf(tx, organisation.id);
  const people = await tx.rows(NEXT, [organisation.id, turn.after, BATCH]);
  const moved = people.flatMap(({ id, keepUntil, keepRule, ...kept }) => {
    const keeping = keepingOf({ ...kept, chosenMonths: periods }, dayOf(now));
    const isSame = keeping.keepUntil === keepUntil && keeping.keepRule === keepRule;
    return isSame ? [] : [{ id, ...keeping }];
  });
  if (moved.length > 0) {
    await tx.run(MOVE, [
      organisation.id,
      moved.map(({ id }) => id),
      moved.map(({ keepUntil }) => keepUntil),
      moved.map(({ keepRule }) => keepRule),
    ]);
  }
  const last = people.at(-1)?.id ?? turn.after;
  const hasMore = people.length === BATCH;
  await tx.run(NOTE, [organisation.id, last, !hasMore]);
  return hasMore;
}

/** All choices that wait move together: a person's day is one. */
const TURN = statement<{ readonly after: string | null }>(
  "retention_choices.turn",
  `select case when bool_or(moved_to is null) then null else min(moved_to::text)::uuid end as after
     from (select moved_to from retention_choices
            where organisation_id = $1 and not is_moved order by rule for update) as waiting
   having count(*) > 0`,
);

interface PersonRow extends Kept {
  readonly id: string;
  readonly keepUntil: Day;
  readonly keepRule: string;
}

const NEXT = statement<PersonRow>(
  "retention.next_people",
  `select contact_id as id, relation, country, collected_on as "collectedOn",
          last_contact_on as "lastContactOn", relation_ended_on as "relationEndedOn",
          keep_until as "keepUntil", keep_rule as "keepRule"
     from contacts
    where organisation_id = $1 and ($2::uuid is null or contact_id > $2)
    order by contact_id
    limit $3
      for no key update`,
);

const MOVE = statement(
  "retention.move_days",
  `update contacts set keep_until = given.keep_until, keep_rule = given.keep_rule
     from unnest($2::uuid[], $3::date[], $4::text[]) as given (contact_id, keep_until, keep_rule)
    where contacts.organisation_id = $1 and contacts.contact_id = given.contact_id`,
);

const NOTE = statement(
  "retention_choices.note_moved",
  `update retention_choices set moved_to = $2, is_moved = $3
    where organisation_id = $1 and not is_moved`,
);
