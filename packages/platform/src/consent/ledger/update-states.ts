import { ANSWER_RANK, fold, type ConsentAct } from "@consentry/ledger";

import { hexArray, plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * Brings the stored states up to date with acts. Acts are folded among themselves first; what is
 * stored then meets each result once, by the rule of `afterAct`: the later moment, at one moment
 * the higher rank, and among equal answers the narrower.
 */
export async function updateStates(
  tx: Tx,
  organisation: OrganisationId,
  acts: readonly ConsentAct[],
): Promise<void> {
  const standings = [...fold(acts).values()];
  await tx.run(UPSERT, [
    organisation,
    hexArray(standings.map(({ contact }) => contact)),
    textArray(standings.map(({ purpose }) => purpose)),
    textArray(standings.map(({ channel }) => channel)),
    textArray(standings.map(({ answer }) => answer?.action ?? null)),
    plainArray(standings.map(({ answer }) => answer?.at ?? null)),
    textArray(standings.map(({ answer }) => answer?.alsoNames.join(" ") ?? "")),
    plainArray(standings.map(({ askedAt }) => askedAt)),
  ]);
}

/** The ranks of `ledger` as SQL, so that there is one table of them. */
const RANKS = Object.entries(ANSWER_RANK)
  .map(([action, rank]) => `when '${action}' then ${rank}`)
  .join(" ");

/** How an answer sorts: `afterAct` in SQL. */
function order(row: string): string {
  return `(coalesce(${row}.at, '-infinity'), case ${row}.action ${RANKS} else -1 end,
           -cardinality(${row}.also_names))`;
}

const IS_LATER = `(${order("excluded")} > ${order("kept")}
  or (${order("excluded")} = ${order("kept")}
      and array_to_string(excluded.also_names, ' ') collate "C"
        < array_to_string(kept.also_names, ' ') collate "C"))`;

const UPSERT = statement(
  "consent.upsert_states",
  `insert into consent_states as kept
     (organisation_id, contact, purpose, channel, action, at, also_names, asked_at)
   select $1, contact, purpose, channel, action, at, string_to_array(also_names, ' '), asked_at
     from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[],
                 $8::timestamptz[])
       as given (contact, purpose, channel, action, at, also_names, asked_at)
   on conflict (organisation_id, contact, purpose, channel) do update set
     action     = case when ${IS_LATER} then excluded.action else kept.action end,
     at         = case when ${IS_LATER} then excluded.at else kept.at end,
     also_names = case when ${IS_LATER} then excluded.also_names else kept.also_names end,
     asked_at   = greatest(kept.asked_at, excluded.asked_at)`,
);
