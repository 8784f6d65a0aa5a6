import { dayOf, type Day } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { chosenLength } from "../choices/choices.ts";
import { removePeople } from "../people/remove-people.ts";
import { PERSON_STAYS } from "../rules/people.ts";
import { NOTHING_DUE, type Due, type DueBy, type PlatformRule } from "../rule.ts";

/**
 * People who left everything and have nothing else to do with the organisation: some days later
 * only the keyed hash stays that keeps their address from being written to. Who buys, gives or has
 * an account stays, and so does whoever says yes to anything still, has asked for something, or is
 * held. What was sent to them stays counted.
 */
export const unsubscribed: PlatformRule = {
  id: "unsubscribed",
  async due(own, by) {
    const [due] = await own.tx.rows(COUNT, await valuesOf(own, by));
    return due ?? NOTHING_DUE;
  },
  async removeSome(own, { most, ...by }) {
    const { tx, organisation, now } = own;
    const taken = await tx.rows(TAKE, [...(await valuesOf(own, by)), most]);
    const days = taken.map(({ day }) => day).sort();
    const people = taken.map(({ id }) => id);
    await removePeople(tx, organisation.id, people, now);
    return {
      tables: people.length === 0 ? {} : { contacts: people.length },
      oldest: days[0] ?? null,
      newest: days.at(-1) ?? null,
      hasMore: people.length >= most,
    };
  },
};

/** The last day of one person who left everything; `null`: they did not, or something keeps them. */
export async function reducedOn(
  own: Pick<Own, "tx" | "organisation" | "now">,
  contact: string,
): Promise<Day | null> {
  const [, , , days] = await valuesOf(own, { on: dayOf(own.now), hasHolds: false });
  const [row] = await own.tx.rows(ONE, [own.organisation.id, NEVER, contact, days]);
  return row?.day ?? null;
}

/** After any day of anybody. */
const NEVER = "9999-01-01" as Day;

async function valuesOf(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { on, hasHolds }: DueBy,
) {
  const usual = retentionEntry("unsubscribed", dayOf(now)).usual ?? 0;
  const days = (await chosenLength(tx, organisation.id, "unsubscribed")) ?? usual;
  return [organisation.id, on, hasHolds, days] as const;
}

/** By their own word: a mail server's, or a file's, says nothing of what somebody wants. */
const LEFT = `suppressions.organisation_id = $1 and suppressions.channel in ('all', 'email')
  and suppressions.topic = '' and suppressions.until is null
  and suppressions.reason in ('unsubscribed', 'objected', 'complained', 'requested')`;

const DAY = "((left_all.since at time zone 'UTC')::date + $4::int)";

/** Asked of `kept`, a contact, and `left_all`, the suppression of everything. */
const IS_OVER = `kept.organisation_id = $1 and ${DAY} < $2::date
  and kept.relation not in ('customer', 'donor', 'account', 'freemium')
  and not exists (
    select from contact_facts as fact
     where fact.organisation_id = $1 and fact.contact_id = kept.contact_id
       and fact.kind = 'purchased' and kept.relation <> 'ex-customer')
  and not exists (
    select from contact_keys as key
      join consent_states as state
        on state.organisation_id = $1 and state.contact = key.pseudonym
     where key.organisation_id = $1 and key.contact_id = kept.contact_id
       and state.action = 'given')`;

const FROM = `from contacts as kept
  join (select address_key, min(since) as since from suppressions where ${LEFT} group by address_key)
    as left_all on left_all.address_key = kept.address_key
 where ${IS_OVER}`;

const COUNT = statement<Due>(
  "retention.unsubscribed.due",
  `select (count(*) filter (where not stays))::int as rows,
          (count(*) filter (where stays))::int as held,
          min(day) filter (where not stays) as oldest,
          max(day) filter (where not stays) as newest
     from (select ${DAY} as day, (${PERSON_STAYS}) as stays ${FROM}) as due`,
);

const TAKE = statement<{ readonly id: string; readonly day: Day }>(
  "retention.unsubscribed.take",
  `select kept.contact_id as id, ${DAY} as day ${FROM} and not (${PERSON_STAYS})
    limit $5 for update of kept skip locked`,
);

const ONE = statement<{ readonly day: Day }>(
  "retention.unsubscribed.one",
  `select ${DAY} as day ${FROM} and kept.contact_id = $3::uuid`,
);
