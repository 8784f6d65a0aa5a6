import type { Day } from "@consentry/kernel";

import type { Configuration } from "../configuration/configuration.ts";
import { hostOf, isOwnNetwork } from "../configuration/host-of.ts";
import type { Exposure } from "../fact.ts";
import type { RegisterOwn } from "../own.ts";
import { knownHost } from "../processors/known-company.ts";

type Use = Exposure["uses"][number];

/**
 * Every host in use outside our own network: what the auditor's tables know of whoever answers
 * there, and what the law of the day says of their country. Those that ask most come first; then
 * those of whom nothing is known, which is no all-clear.
 */
export function exposuresOf(
  { relays, mailboxes, webhooks, signOn, hostsInWritings }: Configuration,
  { places, publicUrl }: Pick<RegisterOwn, "places" | "publicUrl">,
  { site, on }: { readonly site: string | null; readonly on: Day },
): readonly Exposure[] {
  const uses = new Map<string, Use[]>();
  const add = (host: string | null, use: Use): void => {
    if (host === null || isOwnNetwork(host) || host === hostOf(publicUrl)) return;
    const known = uses.get(host) ?? [];
    if (!known.includes(use)) uses.set(host, [...known, use]);
  };
  if (relays.length === 0) add(places.relay, "relay");
  for (const host of [places.database, ...(places.copies ?? [])]) add(host, "database");
  for (const { host } of relays) add(host, "relay");
  for (const { host } of mailboxes) add(host, "mailbox");
  for (const { host } of webhooks) add(host, "webhook");
  if (signOn !== null) add(hostOf(signOn), "sign-on");
  for (const host of hostsInWritings) add(host, "writing");
  return [...uses]
    .flatMap(([host, its]) => {
      const known = knownHost(host, on, site);
      if (known.isOwn) return [];
      const { company, country, status, basis } = known;
      return [{ host, uses: its, known: company, country, status, basis }];
    })
    .toSorted(
      (one, other) => RANK[other.status] - RANK[one.status] || (one.host < other.host ? -1 : 1),
    );
}

const RANK: Readonly<Record<Exposure["status"], number>> = {
  none: 4,
  "check-list": 3,
  unknown: 2,
  adequate: 1,
  eea: 0,
};
