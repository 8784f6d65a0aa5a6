import { addDays } from "@consentry/kernel";
import { dueBy } from "@consentry/law/deadlines";
import type { Traces, Wish } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { CameBy } from "../keep-incoming.ts";
import { storable } from "../keep-incoming.ts";

/** That it was seen to can be shown for so long after it was due. */
const DAYS_KEPT = 365;

/**
 * Letters that nothing of ours names are somebody's, or a robot's: above so many a day they are to
 * be read in the mailbox, and Today is not buried in them.
 */
export const MOST_UNNAMED_A_DAY = 20;

export interface NewWish {
  readonly incoming: string;
  readonly cameBy: CameBy;
  readonly kind: Wish;
  /** Contact id; `null` where nothing of ours says who wrote. */
  readonly contact: string | null;
  readonly addressKey: Uint8Array | null;
  readonly traces: Traces;
}

/**
 * Lets a wish wait for somebody to see to it, with the day by which law asks for it. The same wish
 * of the same person that waits already is not doubled.
 *
 * @returns whether it waits now
 */
export async function openWish(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { incoming, cameBy, kind, contact, addressKey, traces }: NewWish,
): Promise<boolean> {
  const { dueOn } = dueBy("request", now, organisation.country);
  const opened = await tx.run(OPEN, [
    organisation.id,
    newId(),
    incoming,
    kind,
    contact,
    addressKey,
    contact === null && traces.from !== null ? storable(traces.from).slice(0, 320) : null,
    storable(traces.words),
    cameBy,
    now,
    dueOn,
    addDays(dueOn, DAYS_KEPT),
    MOST_UNNAMED_A_DAY,
  ]);
  return opened === 1;
}

const OPEN = statement(
  "incoming_wishes.open",
  `insert into incoming_wishes (organisation_id, wish_id, incoming_id, kind, contact_id, address_key,
     said_by, words, came_by, asked_at, due_on, keep_until)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
    where not exists (
            select from incoming_wishes
             where organisation_id = $1 and kind = $4 and handled_at is null
               and (contact_id = $5 or $5::uuid is null and contact_id is null and address_key = $6))
      and ($5::uuid is not null
           or (select count(*) from incoming_wishes
                where organisation_id = $1 and contact_id is null
                  and asked_at > $10::timestamptz - interval '1 day') < $13)`,
);
