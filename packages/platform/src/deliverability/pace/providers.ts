import { createHash } from "node:crypto";

import type { Instant } from "@consentry/kernel";
import {
  providerOfDomain,
  providerOfServers,
  PROVIDERS,
  type Lookup,
  type ProviderId,
} from "@consentry/mail";

import { statement } from "../../database/statement.ts";
import type { Transaction } from "../../database/transaction.ts";
import { secondsAfter } from "./slots.ts";

/** Mail servers of a domain change rarely; who moves is noticed within the week. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

/** What nobody answered is asked again sooner. */
const KEPT_UNANSWERED_SECONDS = 60 * 60;

/** Of one process; the domains of a large list, each some hundred octets. */
const MOST_REMEMBERED = 50_000;

/** Asked in one go: the next round asks the next. */
const MOST_ASKED = 200;
const AT_ONCE = 10;

/** A well-known provider, or the domain itself. */
export type Provider = string;

/** What everything together counts under, and whoever is not well known. */
export const ALL = "*";
export const OTHER = "other";

/** What a provider is called. */
export function nameOfProvider(provider: Provider): string {
  return PROVIDERS.find(({ id }) => id === provider)?.name ?? provider;
}

/**
 * Who keeps the mailboxes of a domain: by a table of well-known ones, else by its mail servers,
 * which are looked up apart from any sending and kept for days. Until they are known, and where
 * nobody well known keeps them, the domain is its own provider.
 */
export class Providers {
  readonly #lookup: Lookup | null;
  readonly #known = new Map<string, ProviderId | null>();
  readonly #wanted = new Set<string>();

  /** @param lookup `null`: nothing is asked of the DNS, since no mail leaves the machine */
  constructor(lookup: Lookup | null) {
    this.#lookup = lookup;
  }

  /** As far as it is known now. */
  of(domain: string): Provider {
    return providerOfDomain(domain) ?? this.#known.get(domain) ?? domain;
  }

  /** Reads of domains what was looked up before, and notes of which it should be. */
  async learn(tx: Transaction, domains: Iterable<string>, now: Instant): Promise<void> {
    if (this.#lookup === null) return;
    const unknown = [...new Set(domains)].filter(
      (domain) => providerOfDomain(domain) === null && !this.#known.has(domain),
    );
    if (unknown.length === 0) return;
    const rows = await tx.rows(KEPT, [unknown.map(hashOf), now]);
    const kept = new Map(rows.map(({ hash, provider }) => [hash, provider]));
    if (this.#known.size + unknown.length > MOST_REMEMBERED) this.#known.clear();
    for (const domain of unknown) {
      const hash = hashOf(domain).toString("hex");
      const provider = kept.get(hash);
      if (provider !== undefined) this.#known.set(domain, provider);
      else if (this.#wanted.size < MOST_REMEMBERED) this.#wanted.add(domain);
    }
  }

  /**
   * Looks up domains that were met; nobody waits for it.
   *
   * @param keep writes down what was found
   */
  async lookUp(keep: (found: readonly Found[]) => Promise<void>, now: Instant): Promise<void> {
    const lookup = this.#lookup;
    if (lookup === null) return;
    const asked = [...this.#wanted].slice(0, MOST_ASKED);
    const found: Found[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      found.push(...(await Promise.all(some.map((domain) => this.#ask(lookup, domain, now)))));
    }
    if (found.length > 0) await keep(found);
    for (const domain of asked) this.#wanted.delete(domain);
  }

  async #ask(lookup: Lookup, domain: string, now: Instant): Promise<Found> {
    const answer = await lookup(domain, "MX");
    const provider = answer.ok ? providerOfServers(byRank(answer.value)) : null;
    const isAnswered = answer.ok || answer.error === "no-such-name";
    if (isAnswered) this.#known.set(domain, provider);
    const until = secondsAfter(now, isAnswered ? KEPT_SECONDS : KEPT_UNANSWERED_SECONDS);
    return { hash: hashOf(domain), provider, until };
  }
}

export interface Found {
  readonly hash: Uint8Array;
  readonly provider: ProviderId | null;
  readonly until: Instant;
}

/** Writes down who keeps which mailboxes, and forgets what is past its day. */
export async function keepFound(
  tx: Transaction,
  found: readonly Found[],
  now: Instant,
): Promise<void> {
  const sorted = found.toSorted((one, other) => Buffer.compare(one.hash, other.hash));
  await tx.run(FORGET, [now]);
  await tx.run(KEEP, [
    sorted.map(({ hash }) => hash),
    sorted.map(({ provider }) => provider),
    sorted.map(({ until }) => until),
  ]);
}

/** `10 mx.example.org`: the lowest first, the name alone. */
function byRank(records: readonly string[]): readonly string[] {
  return records
    .flatMap((record) => {
      const [rank = "", server = ""] = record.split(" ");
      return server === "" ? [] : [{ rank: Number(rank), server }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ server }) => server);
}

function hashOf(domain: string): Buffer {
  return createHash("sha256").update(domain).digest();
}

const KEPT = statement<{ readonly hash: string; readonly provider: ProviderId | null }>(
  "mail_exchangers.kept",
  `select encode(domain_hash, 'hex') as hash, provider from mail_exchangers
    where domain_hash = any($1::bytea[]) and until > $2`,
);

const KEEP = statement(
  "mail_exchangers.keep",
  `insert into mail_exchangers (domain_hash, provider, until)
   select * from unnest($1::bytea[], $2::text[], $3::timestamptz[])
   on conflict (domain_hash) do update
      set provider = excluded.provider, until = excluded.until`,
);

const FORGET = statement(
  "mail_exchangers.forget",
  `delete from mail_exchangers
    where domain_hash in (select domain_hash from mail_exchangers where until < $1
                           order by domain_hash limit 1000 for update skip locked)`,
);
