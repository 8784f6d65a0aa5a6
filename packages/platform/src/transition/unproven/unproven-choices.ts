import type { Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";

import { plainArray, textArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * Why a choice that another tool tells of is not known here: it names no moment, or one that has
 * not been; nothing shows it; or its answer is neither a yes nor a no.
 */
export const UNPROVEN = ["no-moment", "future-moment", "no-evidence", "unclear-answer"] as const;
export type Unproven = (typeof UNPROVEN)[number];

/** A choice that came with an import and that nothing shows. It is no consent. */
export interface UnprovenChoice {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly reason: Unproven;
  /** What stood in the file for it. */
  readonly written: string;
  readonly import: string;
  readonly recordedAt: Instant;
}

export interface NewUnproven extends Pick<UnprovenChoice, "purpose" | "channel" | "reason"> {
  /** Contact id. */
  readonly contact: string;
  readonly written: string;
}

/** Enough to find the row again; a cell may hold a page. */
const LONGEST_WRITTEN = 200;

/** Keeps what nothing shows, the latest of each purpose; the people must be there. */
export async function keepUnproven(
  tx: Tx,
  organisation: OrganisationId,
  choices: readonly NewUnproven[],
  { from, at }: { readonly from: string; readonly at: Instant },
): Promise<void> {
  const each = [
    ...new Map(
      choices.map((one) => [`${one.contact} ${one.purpose} ${one.channel}`, one]),
    ).values(),
  ];
  if (each.length === 0) return;
  await tx.run(KEEP, [
    organisation,
    plainArray(each.map(({ contact }) => contact)),
    textArray(each.map(({ purpose }) => purpose)),
    textArray(each.map(({ channel }) => channel)),
    textArray(each.map(({ reason }) => reason)),
    textArray(each.map(({ written }) => written.slice(0, LONGEST_WRITTEN))),
    from,
    at,
  ]);
}

const KEEP = statement(
  "unproven_choices.keep",
  `insert into unproven_choices
     (organisation_id, contact_id, purpose, channel, reason, written, import_id, recorded_at)
   select $1, contact_id, purpose, channel, reason, written, $7, $8
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
       as given (contact_id, purpose, channel, reason, written)
   on conflict (organisation_id, contact_id, purpose, channel) do update
      set reason = excluded.reason, written = excluded.written, import_id = excluded.import_id,
          recorded_at = excluded.recorded_at`,
);

/** What is known as unknown of one person. */
export function unprovenOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly UnprovenChoice[]> {
  return tx.rows(OF, [organisation, contact]);
}

const OF = statement<UnprovenChoice>(
  "unproven_choices.of",
  `select purpose, channel, reason, written, import_id as import, recorded_at as "recordedAt"
     from unproven_choices
    where organisation_id = $1 and contact_id = $2
    order by purpose, channel`,
);
