import type { Instant } from "@consentry/kernel";
import type { StaffDeed } from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** An entry as it is shown: with the names that those who did it have now. */
export interface ShownAct {
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: string;
  /** Of the member or the key; `null` when they are no longer known. */
  readonly actorName: string | null;
  readonly deed: StaffDeed;
  readonly operation: string;
  /** Any one thing but a person, by its id. */
  readonly about: string | null;
  /** Whom it was about, while they are here. */
  readonly contact: { readonly id: string; readonly email: string } | null;
  readonly people: number | null;
}

export interface ActsAsked {
  /** The number of the last entry of the page before. */
  readonly before: number | null;
  readonly limit: number;
  readonly actor: string | null;
  readonly deed: StaffDeed | null;
  readonly contact: string | null;
}

/** What staff did, the latest first; one more where there are more. */
export async function listStaffLog(
  tx: Tx,
  organisation: OrganisationId,
  { before, limit, actor, deed, contact }: ActsAsked,
): Promise<readonly ShownAct[]> {
  const rows = await tx.rows(LIST, [organisation, before, limit + 1, actor, deed, contact]);
  return rows.map(({ contactId, email, about, ...act }) => ({
    ...act,
    // What stands for a person in the chain means nothing to whoever reads it.
    about: HASHED.test(about ?? "") ? null : about,
    contact: contactId === null || email === null ? null : { id: contactId, email },
  }));
}

/** Somebody who did something, to choose from. */
export interface KnownActor {
  readonly actor: string;
  readonly name: string | null;
  readonly acts: number;
}

/** Everybody in the log, whoever did most first. */
export function listActors(tx: Tx, organisation: OrganisationId): Promise<readonly KnownActor[]> {
  return tx.rows(ACTORS, [organisation]);
}

const HASHED = /^[0-9a-f]{64}$/;

type Row = Omit<ShownAct, "contact"> & {
  readonly contactId: string | null;
  readonly email: string | null;
};

const NAME_OF_ACTOR = `coalesce(
    (select account.name from accounts as account
      where 'member:' || account.account_id = given.actor),
    (select key.name from api_keys as key
      where key.organisation_id = $1 and 'api-key:' || key.key_id = given.actor))`;

/** Names are looked up for a page alone. */
const LIST = statement<Row>(
  "staff_log.list",
  `with given as (
     select log.sequence, log.at, log.actor, log.deed, log.operation, log.about, log.people
       from staff_log as log
      where log.organisation_id = $1
        and ($2::bigint is null or log.sequence < $2)
        and ($4::text is null or log.actor = $4)
        and ($5::text is null or log.deed = $5)
        and ($6::uuid is null or exists (
              select from staff_log_people as about
               where about.organisation_id = $1 and about.contact_id = $6
                 and about.sequence = log.sequence))
      order by log.sequence desc
      limit $3)
   select given.*, ${NAME_OF_ACTOR} as "actorName",
          contact.contact_id as "contactId", contact.email
     from given
     left join staff_log_people as whom
       on whom.organisation_id = $1 and whom.sequence = given.sequence
     left join contacts as contact
       on contact.organisation_id = $1 and contact.contact_id = whom.contact_id
    order by given.sequence desc`,
);

const ACTORS = statement<KnownActor>(
  "staff_log.actors",
  `select given.actor, ${NAME_OF_ACTOR} as name, given.acts
     from (select actor, count(*)::int as acts from staff_log
            where organisation_id = $1 group by actor) as given
    order by given.acts desc, given.actor
    limit 200`,
);
