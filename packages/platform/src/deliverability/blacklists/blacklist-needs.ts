import { statement } from "../../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";

/** Servers and domains of ours that stand in a list. */
export async function blacklistNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const listed = await tx.rows(LISTED, [organisation.id, MOST_NAMED]);
  return listed.map(({ subject, count }) =>
    need("blacklisted", { about: { id: subject, name: subject }, count }),
  );
}

const LISTED = statement<{ readonly subject: string; readonly count: number }>(
  "blacklist_listings.listed",
  `select subject, count(*)::int as count
     from blacklist_listings as listing
     join blacklists as list using (organisation_id, blacklist_id)
    where organisation_id = $1 and delisted_at is null and list.is_on
    group by subject
    order by count(*) desc, subject
    limit $2`,
);
