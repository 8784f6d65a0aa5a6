import type { Day, Instant } from "@consentry/kernel";
import type { Wish } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What somebody asked for in an answer, and whether it was seen to. */
export interface KnownWish {
  readonly id: string;
  readonly kind: Wish;
  /** `null`: nothing of ours in the mail says who wrote it, or the person was erased. */
  readonly contact: string | null;
  readonly address: string | null;
  /** The address the mail claims to come from, where that is all that is known. */
  readonly saidBy: string | null;
  readonly words: string;
  readonly askedAt: Instant;
  readonly dueOn: Day;
  readonly handledAt: Instant | null;
  /** `member:ID` or `api-key:ID`. */
  readonly handledBy: string | null;
  readonly note: string | null;
}

export interface WishesAsked {
  readonly after: string | null;
  readonly limit: number;
  readonly isHandled: boolean;
}

/** Wishes that wait, or that were seen to, the oldest first; one more where there are more. */
export function listWishes(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit, isHandled }: WishesAsked,
): Promise<readonly KnownWish[]> {
  return tx.rows(LIST, [organisation, after, limit + 1, isHandled]);
}

/** One of them; `null` when there is none. */
export async function findWish(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<KnownWish | null> {
  const [found] = await tx.rows(FIND, [organisation, id]);
  return found ?? null;
}

/**
 * Says that a wish was seen to, and how. It does nothing of what was asked for: that was done by
 * whoever says so. The first word stays.
 *
 * @returns `null` when there is no such wish
 */
export async function markHandled(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  { by, at, note }: { readonly by: string; readonly at: Instant; readonly note: string | null },
): Promise<KnownWish | null> {
  await tx.run(HANDLE, [organisation, id, at, by, note]);
  return findWish(tx, organisation, id);
}

const COLUMNS = `wish.wish_id as id, wish.kind, wish.contact_id as contact, contact.email as address,
  wish.said_by as "saidBy", wish.words, wish.asked_at as "askedAt", wish.due_on as "dueOn",
  wish.handled_at as "handledAt", wish.handled_by as "handledBy", wish.note`;

const FROM = `incoming_wishes as wish
  left join contacts as contact
    on contact.organisation_id = $1 and contact.contact_id = wish.contact_id`;

const LIST = statement<KnownWish>(
  "incoming_wishes.list",
  `select ${COLUMNS} from ${FROM}
    where wish.organisation_id = $1 and (wish.handled_at is not null) = $4
      and ($2::uuid is null or wish.wish_id > $2)
    order by wish.wish_id
    limit $3`,
);

const FIND = statement<KnownWish>(
  "incoming_wishes.find",
  `select ${COLUMNS} from ${FROM} where wish.organisation_id = $1 and wish.wish_id = $2`,
);

const HANDLE = statement(
  "incoming_wishes.handle",
  `update incoming_wishes set handled_at = $3, handled_by = $4, note = $5
    where organisation_id = $1 and wish_id = $2 and handled_at is null`,
);
