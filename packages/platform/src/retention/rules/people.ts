import type { Day } from "@consentry/kernel";
import type { RetentionRuleId } from "@consentry/law";

import { statement } from "../../database/statement.ts";
import { removePeople } from "../people/remove-people.ts";
import { NOTHING_DUE, type Due, type PlatformRule } from "../rule.ts";

/** Rules of law that people are kept by, and the entry of the catalogue each belongs to. */
const CUSTOMERS = "kept.keep_rule = 'X-K-CUSTOMER'";

/** A person may be there on their last day. */
const IS_OVER = "kept.organisation_id = $1 and kept.keep_until < $2::date";

/** Who asked something has something to be told; who asked to be kept as they are is kept so. */
export const PERSON_STAYS = `exists (select from rights_requests as request
    where request.organisation_id = $1 and request.contact_id = kept.contact_id
      and request.state = 'open')
  or kept.restricted_at is not null
     and (kept.restricted_until is null or kept.restricted_until >= $2::date)
  or case when $3::boolean
       then is_held(kept.contact_id, kept.address_key, null, kept.source_id, $2::date)
       else false end`;

function peopleRule(id: RetentionRuleId, where: string): PlatformRule {
  const count = statement<Due>(
    `retention.${id}.due`,
    `select (count(*) filter (where not stays))::int as rows,
            (count(*) filter (where stays))::int as held,
            min(day) filter (where not stays) as oldest,
            max(day) filter (where not stays) as newest
       from (select kept.keep_until as day, (${PERSON_STAYS}) as stays from contacts as kept
              where ${IS_OVER} and ${where}) as due`,
  );
  // Locked before they go: whoever wrote a moment ago is passed over, their day has moved.
  const take = statement<{ readonly id: string; readonly day: Day }>(
    `retention.${id}.take`,
    `select kept.contact_id as id, kept.keep_until as day from contacts as kept
      where ${IS_OVER} and ${where} and not (${PERSON_STAYS})
      limit $4 for update skip locked`,
  );
  return {
    id,
    async due({ tx, organisation }, { on, hasHolds }) {
      return (await tx.rows(count, [organisation.id, on, hasHolds]))[0] ?? NOTHING_DUE;
    },
    async removeSome({ tx, organisation, now }, { on, hasHolds, most }) {
      const taken = await tx.rows(take, [organisation.id, on, hasHolds, most]);
      const days = taken.map(({ day }) => day).sort();
      await removePeople(
        tx,
        organisation.id,
        taken.map(({ id: contact }) => contact),
        now,
      );
      return {
        tables: taken.length === 0 ? {} : { contacts: taken.length },
        oldest: days[0] ?? null,
        newest: days.at(-1) ?? null,
        hasMore: taken.length >= most,
      };
    },
  };
}

/** People whose last day as a customer is over. */
export const customers = peopleRule("customers", CUSTOMERS);

/** Everybody else whose last day is over. */
export const prospects = peopleRule("prospects", `not (${CUSTOMERS})`);
