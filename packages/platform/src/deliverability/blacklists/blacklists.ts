import { err, ok, type Instant, type Result } from "@consentry/kernel";
import type { ListedKind, ListHealth } from "@consentry/mail";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** A list of senders that receivers refuse. */
export interface Blacklist {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly kinds: readonly ListedKind[];
  /** What it means to stand there, as somebody who works here says it. */
  readonly meaning: string;
  readonly delistUrl: string | null;
  /** Nobody is asked while it is not. */
  readonly isOn: boolean;
  readonly lookAt: Instant;
  /** Somebody is asking it, at the latest until then; `null`: nobody is. */
  readonly inHandUntil: Instant | null;
  readonly lookedAt: Instant | null;
  readonly health: ListHealth | null;
}

export type BlacklistDraft = Pick<
  Blacklist,
  "name" | "zone" | "kinds" | "meaning" | "delistUrl" | "isOn"
>;

export type BlacklistFailure = "no-such-list" | "zone-taken" | "too-many";

/** Every list is asked about every server and domain once a day; more say nothing more. */
export const MOST_LISTS = 20;

/** All lists by name. */
export function listBlacklists(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Blacklist[]> {
  return tx.rows(ALL, [organisation]);
}

export async function readBlacklist(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Blacklist | null> {
  const lists = await listBlacklists(tx, organisation);
  return lists.find((list) => list.id === id) ?? null;
}

/** Adds a list; switched on, it is asked within seconds. */
export async function addBlacklist(
  tx: Tx,
  organisation: OrganisationId,
  draft: BlacklistDraft,
  at: Instant,
): Promise<Result<string, BlacklistFailure>> {
  await tx.lock(`blacklists ${organisation}`);
  const lists = await listBlacklists(tx, organisation);
  if (lists.length >= MOST_LISTS) return err("too-many");
  if (lists.some(({ zone }) => zone === draft.zone)) return err("zone-taken");
  const id = newId();
  await tx.run(INSERT, [organisation, id, ...valuesOf(draft), at]);
  return ok(id);
}

/** Changes a list and asks it anew. */
export async function changeBlacklist(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<BlacklistDraft>,
  at: Instant,
): Promise<Result<null, BlacklistFailure>> {
  await tx.lock(`blacklists ${organisation}`);
  const lists = await listBlacklists(tx, organisation);
  const known = lists.find((list) => list.id === id);
  if (known === undefined) return err("no-such-list");
  const { zone } = changes;
  if (lists.some((list) => list.id !== id && list.zone === zone)) return err("zone-taken");
  await tx.run(UPDATE, [organisation, id, ...valuesOf({ ...known, ...changes }), at]);
  return ok(null);
}

/** Removes a list with its history. */
export async function removeBlacklist(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<boolean> {
  return (await tx.run(REMOVE, [organisation, id])) === 1;
}

/** Lets a list be asked next. */
export async function askSoon(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  at: Instant,
): Promise<void> {
  await tx.run(ASK_SOON, [organisation, id, at]);
}

function valuesOf({ name, zone, kinds, meaning, delistUrl, isOn }: BlacklistDraft) {
  return [name, zone, [...kinds], meaning, delistUrl, isOn] as const;
}

const ALL = statement<Blacklist>(
  "blacklists.all",
  `select blacklist_id as id, name, zone, kinds, meaning, delist_url as "delistUrl",
          is_on as "isOn", look_at as "lookAt", in_hand_until as "inHandUntil", looked_at as "lookedAt", health
     from blacklists where organisation_id = $1 order by name, blacklist_id`,
);

const INSERT = statement(
  "blacklists.insert",
  `insert into blacklists (organisation_id, blacklist_id, name, zone, kinds, meaning, delist_url,
     is_on, look_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const UPDATE = statement(
  "blacklists.update",
  `update blacklists
      set name = $3, zone = $4, kinds = $5, meaning = $6, delist_url = $7, is_on = $8, look_at = $9
    where organisation_id = $1 and blacklist_id = $2`,
);

const REMOVE = statement(
  "blacklists.remove",
  "delete from blacklists where organisation_id = $1 and blacklist_id = $2",
);

const ASK_SOON = statement(
  "blacklists.ask_soon",
  "update blacklists set look_at = $3 where organisation_id = $1 and blacklist_id = $2 and is_on",
);
