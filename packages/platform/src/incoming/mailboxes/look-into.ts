import type { Instant } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { takeIncoming } from "../take-incoming.ts";
import type { TakenIn } from "../take-into.ts";
import type { OpenMailbox } from "./open-mailbox.ts";

/** So many a look: others wait for theirs, and the lease must outlast it. */
export const MOST_A_LOOK = 200;

/** Larger ones are no report, and an answer with that much attached is read where it is. */
export const LARGEST_FETCHED = 25 * 1024 * 1024;

/** What lies in a mailbox from before somebody named it here is old; reports come within days. */
const DAYS_BACK = 7;

export interface Looked {
  readonly read: number;
  readonly ours: number;
  readonly hasMore: boolean;
}

type LookingInto = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/**
 * Takes in what is new in a folder, one mail after the other: each is kept with all that follows
 * from it before the next is read, and how far it was read is written down behind each. Only then
 * is a report put away; what nobody sent a mail of ours for, and what a person wrote, stays as it
 * is. Killed at any point, the next look goes on where this one was.
 */
export async function lookInto(
  installation: LookingInto,
  organisation: OrganisationId,
  id: string,
  folder: OpenMailbox,
): Promise<Looked> {
  const { database, now } = installation;
  const last = await withOrganisation(database, organisation, async (tx) => {
    const [known] = await tx.rows(HOW_FAR, [organisation, id]);
    return known?.uidValidity === folder.uidValidity ? known.lastUid : null;
  });
  const since = last === null ? daysBefore(now()) : null;
  const numbers = await folder.numbersAfter(last ?? 0, since);
  const mine = numbers.slice(0, MOST_A_LOOK);
  const sizes = await folder.sizesOf(mine);
  let ours = 0;
  for (const number of mine) {
    const isSmall = (sizes.get(number) ?? 0) <= LARGEST_FETCHED;
    const bytes = isSmall ? await folder.read(number, LARGEST_FETCHED) : null;
    const came = { bytes: bytes ?? new Uint8Array(), recipient: null, cameBy: "mailbox" } as const;
    const taken = bytes === null ? null : await takeIncoming(installation, organisation, came);
    if (taken?.isOurs === true) ours += 1;
    await withOrganisation(database, organisation, (tx) =>
      tx.run(GO_ON, [organisation, id, folder.uidValidity, number, taken?.isOurs === true]),
    );
    if (isReport(taken)) await folder.putAway(number);
  }
  return { read: mine.length, ours, hasMore: numbers.length > mine.length };
}

function isReport(taken: TakenIn | null): boolean {
  return taken !== null && taken.isOurs && taken.kind !== "reply";
}

function daysBefore(now: Instant): Instant {
  const then = Date.parse(now) - DAYS_BACK * 24 * 60 * 60 * 1000;
  return `${new Date(then).toISOString().slice(0, 19)}Z` as Instant;
}

const HOW_FAR = statement<{ readonly uidValidity: number | null; readonly lastUid: number }>(
  "incoming_mailboxes.how_far",
  `select uid_validity::float8 as "uidValidity", last_uid::float8 as "lastUid"
     from incoming_mailboxes where organisation_id = $1 and mailbox_id = $2`,
);

const GO_ON = statement(
  "incoming_mailboxes.go_on",
  `update incoming_mailboxes
      set uid_validity = $3, last_uid = $4, mails_read = mails_read + 1,
          mails_ours = mails_ours + $5::boolean::int
    where organisation_id = $1 and mailbox_id = $2`,
);
