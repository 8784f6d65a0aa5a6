import type { Instant } from "@consentry/kernel";

import { statement } from "../database/statement.ts";
import { MOST_NAMED, need, type Looking, type Need } from "../home/need.ts";

/** One strict server is its own business; more of them look at the sender. */
const FEWEST_REFUSALS = 3;

/** A mailbox that is away for a moment is nobody's work. */
const TROUBLE_LASTS = "30 minutes";

/** Servers that refuse us, mailboxes that cannot be looked into. */
export async function incomingNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const [refused] = await tx.rows(REFUSED, [organisation.id, now]);
  const troubled = await tx.rows(TROUBLED, [organisation.id, now, TROUBLE_LASTS, MOST_NAMED]);
  return [
    ...(refused === undefined || refused.count < FEWEST_REFUSALS
      ? []
      : [need("servers-refuse", { count: refused.count })]),
    ...troubled.map(({ id, name, because }) =>
      need("mailbox-trouble", { about: { id, name }, because: `mailbox-${because}` }),
    ),
  ];
}

/** Of the last week: what was mended meanwhile is no news. */
const REFUSED = statement<{ readonly count: number }>(
  "incoming_mails.refused_by_policy",
  `select count(*)::int as count from incoming_mails
    where organisation_id = $1 and about = 'policy' and outcome = 'for-good'
      and found_by is not null and received_at > $2::timestamptz - interval '7 days'`,
);

const TROUBLED = statement<{
  readonly id: string;
  readonly name: string;
  readonly because: string;
  readonly since: Instant;
}>(
  "incoming_mailboxes.troubled",
  `select mailbox_id as id, name, trouble as because, trouble_since as since
     from incoming_mailboxes
    where organisation_id = $1 and is_on and trouble_since < $2::timestamptz - $3::interval
    order by name, mailbox_id
    limit $4`,
);
