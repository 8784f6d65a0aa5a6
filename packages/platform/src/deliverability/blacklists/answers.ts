import type { Instant } from "@consentry/kernel";
import type { ListHealth, Listing } from "@consentry/mail";

import { later } from "../../campaigns/delivery/moments.ts";
import type { Own } from "../../consent/asking/own.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import { tellOfListing } from "../telling/tell-members.ts";

/** What a list said of one server or domain. */
export interface Asked {
  readonly subject: string;
  readonly listing: Listing;
}

/** Whose list answered. */
export interface AnsweredList {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

/** From when to when something stood in a list. */
export interface KeptListing {
  readonly list: string;
  readonly subject: string;
  readonly codes: readonly string[];
  readonly words: string | null;
  readonly listedAt: Instant;
  readonly delistedAt: Instant | null;
}

export interface KeptAnswer {
  readonly list: string;
  readonly subject: string;
  readonly state: Listing["state"];
  readonly at: Instant;
}

/** Longer nobody asks when a server stood in a list. */
const DAYS_OF_HISTORY = 400;

/**
 * Keeps what a list said: who is listed from now on, who no longer is. What it did not answer
 * changes nothing: a listing ends when the list says so. Whoever is newly listed is told of.
 */
export async function keepAnswers(
  own: Own,
  list: AnsweredList,
  said: { readonly health: ListHealth; readonly asked: readonly Asked[]; readonly askAt: Instant },
): Promise<void> {
  const { tx, organisation, now } = own;
  const of = [organisation.id, list.id] as const;
  const kept = await tx.run(KEEP_HEALTH, [...of, said.health, now, said.askAt]);
  if (kept === 0) return;
  await tx.run(FORGET_OTHERS, [...of, said.asked.map(({ subject }) => subject)]);
  for (const { subject, listing } of said.asked) {
    await tx.run(KEEP_ANSWER, [...of, subject, listing.state, now]);
    if (listing.state === "unknown") continue;
    const isListed = listing.state === "listed";
    const changed = isListed
      ? await tx.run(LIST, [...of, newId(), subject, [...listing.codes], listing.text, now])
      : await tx.run(DELIST, [...of, subject, now]);
    if (changed === 0) continue;
    const about = { list: list.zone, subject, isListed };
    await noteWebhookEvent(tx, organisation.id, { kind: "blacklist.changed", at: now, about });
    if (isListed) await tellOfListing(own, subject, [list.name]);
  }
  await tx.run(FORGET_OLD, [...of, later(now, -DAYS_OF_HISTORY * 86_400)]);
}

/** No more are shown. */
const MOST_SHOWN = 200;

/** What lists said the last time. */
export function lastAnswers(tx: Tx, organisation: OrganisationId): Promise<readonly KeptAnswer[]> {
  return tx.rows(ANSWERS, [organisation]);
}

/** What stands in a list, and what stood there, the latest first. */
export function listListings(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly KeptListing[]> {
  return tx.rows(LISTINGS, [organisation]);
}

const KEEP_HEALTH = statement(
  "blacklists.keep_health",
  `update blacklists set health = $3, looked_at = $4, look_at = $5, in_hand_until = null
    where organisation_id = $1 and blacklist_id = $2`,
);

const FORGET_OTHERS = statement(
  "blacklist_answers.forget_others",
  `delete from blacklist_answers
    where organisation_id = $1 and blacklist_id = $2 and not (subject = any ($3::text[]))`,
);

const KEEP_ANSWER = statement(
  "blacklist_answers.keep",
  `insert into blacklist_answers (organisation_id, blacklist_id, subject, state, at)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, blacklist_id, subject) do update
      set state = excluded.state, at = excluded.at`,
);

const LIST = statement(
  "blacklist_listings.begin",
  `insert into blacklist_listings (organisation_id, blacklist_id, listing_id, subject, codes, words,
     listed_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (organisation_id, blacklist_id, subject) where delisted_at is null do nothing`,
);

const DELIST = statement(
  "blacklist_listings.end",
  `update blacklist_listings set delisted_at = $4
    where organisation_id = $1 and blacklist_id = $2 and subject = $3 and delisted_at is null`,
);

const FORGET_OLD = statement(
  "blacklist_listings.forget_old",
  `delete from blacklist_listings
    where organisation_id = $1 and blacklist_id = $2 and delisted_at < $3`,
);

const ANSWERS = statement<KeptAnswer>(
  "blacklist_answers.all",
  `select blacklist_id as list, subject, state, at from blacklist_answers
    where organisation_id = $1 order by subject`,
);

const LISTINGS = statement<KeptListing>(
  "blacklist_listings.all",
  `select blacklist_id as list, subject, codes, words, listed_at as "listedAt",
          delisted_at as "delistedAt"
     from blacklist_listings
    where organisation_id = $1
    order by (delisted_at is not null), listed_at desc, listing_id
    limit ${MOST_SHOWN}`,
);
