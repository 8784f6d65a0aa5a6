import type { Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import { MOST_NAMED, need, type Looking, type Need } from "../../home/need.ts";

/** Whoever runs the program has a week to answer, and another to change it. */
const DAYS_BEFORE = 14;

/** Keys that are in use and end soon, or did end while they were. */
export async function keyNeeds({
  tx,
  organisation,
  now,
}: Pick<Looking, "tx" | "organisation" | "now">): Promise<readonly Need[]> {
  const rows = await tx.rows(ENDING, [organisation.id, now, MOST_NAMED]);
  return rows.map(({ id, name, expiresAt }) =>
    need("key-ending", { about: { id, name }, due: expiresAt }),
  );
}

/** One that nobody used for a quarter is nobody's trouble. */
const ENDING = statement<{
  readonly id: string;
  readonly name: string;
  readonly expiresAt: Instant;
}>(
  "api_keys.ending",
  `select key_id as id, name, expires_at as "expiresAt"
     from api_keys
    where organisation_id = $1 and revoked_at is null
      and expires_at <= $2::timestamptz + interval '${DAYS_BEFORE} days'
      and used_on >= ($2::timestamptz - interval '90 days')::date
    order by expires_at, key_id
    limit $3`,
);
