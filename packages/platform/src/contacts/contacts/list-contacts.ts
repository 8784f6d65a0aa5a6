import { ok, type Day, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { askFilter } from "../segments/ask-filter.ts";
import type { CannotRead } from "../segments/compile-filter.ts";
import type { Filter } from "../segments/filter.ts";
import { CONTACT_COLUMNS, contactOf, type Contact, type ContactRow } from "./contact.ts";

export interface ContactPage {
  readonly contacts: readonly Contact[];
  /** Where the next page begins; `null` after the last. */
  readonly next: string | null;
}

export interface PageOf {
  /** Everybody when `null`. */
  readonly filter: Filter | null;
  /** The id after which to begin, as `next` gave it; `null` from the start. */
  readonly after: string | null;
  readonly limit: number;
  /** The day for which suppressions are asked. */
  readonly on: Day;
}

/** A page is looked at by a person or fetched by a program; neither wants more at once. */
export const LARGEST_PAGE = 1_000;

/**
 * People a filter answers yes for, in the order in which they were added. Who is added or goes
 * while somebody pages is on a page of their own or on none; nobody is on two.
 */
export async function listContacts(
  tx: Tx,
  organisation: OrganisationId,
  { filter, after, limit, on }: PageOf,
): Promise<Result<ContactPage, CannotRead>> {
  const size = Math.max(1, Math.min(limit, LARGEST_PAGE));
  // One more than asked for tells whether there is a next page.
  const read = await askFilter(tx, filter ?? EVERYBODY, { organisation, on }, ({ text, values }) =>
    tx.rows<ContactRow>(
      `select ${CONTACT_COLUMNS} from contacts as contact
        where ${text} and contact.contact_id > $${values.length + 1}
        order by contact.contact_id
        limit $${values.length + 2}`,
      [...values, after ?? BEFORE_ALL, size + 1],
    ),
  );
  if (!read.ok) return read;
  const contacts = read.value.slice(0, size).map(contactOf);
  return ok({ contacts, next: read.value.length > size ? (contacts.at(-1)?.id ?? null) : null });
}

/** How many people a filter answers yes for. */
export async function countContacts(
  tx: Tx,
  organisation: OrganisationId,
  { filter, on }: Pick<PageOf, "filter" | "on">,
): Promise<Result<number, CannotRead>> {
  return askFilter(tx, filter ?? EVERYBODY, { organisation, on }, async ({ text, values }) => {
    const [row] = await tx.rows<{ readonly count: number }>(
      `select count(*) from contacts as contact where ${text}`,
      values,
    );
    return row?.count ?? 0;
  });
}

const EVERYBODY: Filter = { kind: "and", of: [] };
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
