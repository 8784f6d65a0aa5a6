import { err, ok, type Day, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { compileFilter, type CannotRead } from "../segments/compile-filter.ts";
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
  const condition = compileFilter(filter ?? EVERYBODY, { organisation, on });
  if (!condition.ok) return condition;
  const { text, values } = condition.value;
  const size = Math.max(1, Math.min(limit, LARGEST_PAGE));
  // One more than asked for tells whether there is a next page.
  const rows = await tx.rows<ContactRow>(
    `select ${CONTACT_COLUMNS} from contacts as contact
      where ${text} and contact.contact_id > $${values.length + 1}
      order by contact.contact_id
      limit $${values.length + 2}`,
    [...values, after ?? BEFORE_ALL, size + 1],
  );
  const contacts = rows.slice(0, size).map(contactOf);
  return ok({ contacts, next: rows.length > size ? (contacts.at(-1)?.id ?? null) : null });
}

/** How many people a filter answers yes for. */
export async function countContacts(
  tx: Tx,
  organisation: OrganisationId,
  { filter, on }: Pick<PageOf, "filter" | "on">,
): Promise<Result<number, CannotRead>> {
  const condition = compileFilter(filter ?? EVERYBODY, { organisation, on });
  if (!condition.ok) return err(condition.error);
  const { text, values } = condition.value;
  const [row] = await tx.rows<{ readonly count: number }>(
    `select count(*) from contacts as contact where ${text}`,
    values,
  );
  return ok(row?.count ?? 0);
}

const EVERYBODY: Filter = { kind: "and", of: [] };
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
