import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { isOneLine, type FieldProblem } from "../field-problem.ts";

export type SendPurpose = (typeof SEND_PURPOSES)[number];

/** A topic people can be written to about. */
export interface List {
  readonly id: string;
  readonly name: string;
  /** What its mails are sent for. */
  readonly purpose: SendPurpose;
  /** Whether people see it in the preference centre. */
  readonly isPublic: boolean;
}

export type NewList = Omit<List, "id">;

export type ListFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "name-taken" }
  | { readonly kind: "no-such-list" };

/** As the table bounds it. */
export const LONGEST_LIST_NAME = 200;

/** Makes a list. */
export async function makeList(
  tx: Tx,
  organisation: OrganisationId,
  list: NewList,
): Promise<Result<List, ListFailure>> {
  const checked = checkList(list);
  if (!checked.ok) return checked;
  const { name, purpose, isPublic } = checked.value;
  await tx.lock(namesOf(organisation));
  const id = newId();
  const made = await tx.run(INSERT, [organisation, id, name, purpose, isPublic]);
  return made === 1 ? ok({ id, ...checked.value }) : err({ kind: "name-taken" });
}

/** Changes a list; what it was used for before stays as it was recorded. */
export async function changeList(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<NewList>,
): Promise<Result<List, ListFailure>> {
  await tx.lock(namesOf(organisation));
  const known = await tx.rows(ALL, [organisation]);
  const list = known.find((one) => one.id === id);
  if (list === undefined) return err({ kind: "no-such-list" });
  const checked = checkList({ ...list, ...changes });
  if (!checked.ok) return checked;
  const { name, purpose, isPublic } = checked.value;
  if (known.some((one) => one.id !== id && one.name === name)) return err({ kind: "name-taken" });
  await tx.run(UPDATE, [organisation, id, name, purpose, isPublic]);
  return ok({ id, ...checked.value });
}

/** Removes a list and who was on it; the people stay, and so do their consents. */
export async function removeList(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, ListFailure>> {
  const removed = await tx.run("delete from lists where organisation_id = $1 and list_id = $2", [
    organisation,
    id,
  ]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-list" });
}

export interface ListWithMembers extends List {
  readonly members: number;
}

/** All lists by name, with how many are on each. */
export function listLists(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly ListWithMembers[]> {
  return tx.rows(ALL, [organisation]);
}

/** One list; `null` when there is none. */
export async function findList(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<List | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

export interface Membership extends List {
  readonly since: Instant;
}

/** The lists one person is on, by name. */
export function listsOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly Membership[]> {
  return tx.rows(LISTS_OF, [organisation, contact]);
}

/**
 * Puts people on a list; who is on it stays since when they were, who is unknown is passed over.
 * It is no consent: nothing is recorded in anybody's name, and nobody becomes mailable by it.
 *
 * @returns how many came on
 */
export function addToList(
  tx: Tx,
  organisation: OrganisationId,
  list: string,
  contacts: readonly string[],
  since: Instant,
): Promise<number> {
  return tx.run(ADD, [organisation, list, contacts, since]);
}

/** Takes people off a list. It is no withdrawal. @returns how many were on it */
export function removeFromList(
  tx: Tx,
  organisation: OrganisationId,
  list: string,
  contacts: readonly string[],
): Promise<number> {
  return tx.run(REMOVE, [organisation, list, contacts]);
}

/** Names are compared under one lock: two changes at once do not both find a name free. */
function namesOf(organisation: OrganisationId): string {
  return `list names ${organisation}`;
}

function checkList(list: NewList): Result<NewList, ListFailure> {
  const name = list.name.trim();
  const problems: FieldProblem[] = [];
  if (name === "" || name.length > LONGEST_LIST_NAME || !isOneLine(name)) {
    problems.push({ path: "name", expected: `a line of at most ${LONGEST_LIST_NAME} characters` });
  }
  if (!SEND_PURPOSES.includes(list.purpose)) {
    problems.push({ path: "purpose", expected: `one of ${SEND_PURPOSES.join(", ")}` });
  }
  return problems.length === 0
    ? ok({ name, purpose: list.purpose, isPublic: list.isPublic })
    : err({ kind: "bad-fields", problems });
}

const COLUMNS = `list_id as id, name, purpose, is_public as "isPublic"`;

const INSERT = statement(
  "lists.insert",
  `insert into lists (organisation_id, list_id, name, purpose, is_public)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, name) do nothing`,
);

const UPDATE = statement(
  "lists.update",
  `update lists set name = $3, purpose = $4, is_public = $5
    where organisation_id = $1 and list_id = $2`,
);

const ALL = statement<ListWithMembers>(
  "lists.all",
  `select ${COLUMNS}, coalesce(counted.members, 0) as members
     from lists
     left join (select list_id, count(*) as members from list_members
                 where organisation_id = $1
                 group by list_id) as counted using (list_id)
    where organisation_id = $1
    order by name`,
);

const FIND = statement<List>(
  "lists.find",
  `select ${COLUMNS} from lists where organisation_id = $1 and list_id = $2`,
);

const LISTS_OF = statement<Membership>(
  "lists.of_contact",
  `select ${COLUMNS}, since
     from list_members join lists using (organisation_id, list_id)
    where organisation_id = $1 and contact_id = $2
    order by name`,
);

const ADD = statement(
  "list_members.add",
  `insert into list_members (organisation_id, list_id, contact_id, since)
   select $1, list_id, contact_id, $4
     from lists cross join contacts
    where lists.organisation_id = $1 and list_id = $2
      and contacts.organisation_id = $1 and contact_id = any($3::uuid[])
   on conflict do nothing`,
);

const REMOVE = statement(
  "list_members.remove",
  `delete from list_members
    where organisation_id = $1 and list_id = $2 and contact_id = any($3::uuid[])`,
);
