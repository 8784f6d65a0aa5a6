import { statement } from "../../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";

/** Senders without a key: no campaign of theirs can start. */
export async function identityNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const unsigned = await tx.rows(UNSIGNED, [organisation.id, MOST_NAMED]);
  return unsigned.map((about) => need("sender-unsigned", { about }));
}

const UNSIGNED = statement<{ readonly id: string; readonly name: string }>(
  "sender_identities.unsigned",
  `select identity_id as id, name from sender_identities
    where organisation_id = $1 and dkim_key is null
    order by identity_id
    limit $2`,
);
