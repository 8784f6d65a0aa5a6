import { statement } from "../../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";

/** A day after a key was made its record should be in the DNS. */
const HOURS_TO_SET = 24;

/** Domains with something wrong, and keys that wait for their record. */
export async function domainNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const wrong = await tx.rows(WRONG, [organisation.id, MOST_NAMED]);
  const waiting = await tx.rows(WAITING, [organisation.id, now, MOST_NAMED]);
  return [
    ...wrong.map(({ domain, count }) =>
      need("domain-wrong", { about: { id: domain, name: domain }, count }),
    ),
    ...waiting.map(({ domain }) =>
      need("signing-key-waits", { about: { id: domain, name: domain } }),
    ),
  ];
}

const WRONG = statement<{ readonly domain: string; readonly count: number }>(
  "sending_domains.wrong",
  `select domain, count(*)::int as count
     from sending_domains cross join lateral jsonb_each_text(known) as check_state
    where organisation_id = $1 and check_state.value = 'wrong'
    group by domain
    order by domain
    limit $2`,
);

const WAITING = statement<{ readonly domain: string }>(
  "dkim_keys.waiting",
  `select distinct domain from dkim_keys
    where organisation_id = $1 and state = 'next'
      and made_at < $2::timestamptz - interval '${HOURS_TO_SET} hours'
    order by domain
    limit $3`,
);
