import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Provider } from "./providers.ts";
import { secondsAfter } from "./slots.ts";

/** A provider that asks for fewer rests for a minute, then twice as long each time, to an hour. */
const FIRST_REST_SECONDS = 60;
const LONGEST_REST_SECONDS = 3_600;
const HIGHEST_LEVEL = 7;

/** For each that passes without being asked again, one step back. */
const RECOVERS_IN_SECONDS = 600;

/** Mails in five minutes after the first rest; half of it after each further one. */
const FIRST_PER_SLOT = 1_000;
const FEWEST_PER_SLOT = 10;

/** A provider that asked for fewer mails of a sending domain. */
export interface Slowed {
  readonly domain: string;
  readonly provider: Provider;
  /** What its server said, without its words. */
  readonly code: string;
}

/**
 * Writes down that providers ask for fewer mails, for every worker: they rest, longer than the last
 * time unless they took mails again meanwhile. What was under way when a rest began is not one more.
 */
export async function noteSlowed(
  tx: Tx,
  organisation: OrganisationId,
  slowed: readonly Slowed[],
  now: Instant,
): Promise<void> {
  const first = new Map<string, Slowed>();
  for (const one of slowed) {
    const key = `${one.domain} ${one.provider}`;
    if (!first.has(key)) first.set(key, one);
  }
  const sorted = [...first.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [, { domain, provider, code }] of sorted) {
    const own = [organisation, domain, provider] as const;
    await tx.run(BEGIN, [...own, now, code]);
    const [known] = await tx.rows(KNOWN, own);
    if (known === undefined || known.restsUntil > now) continue;
    const level = Math.min(levelNow(known.level, known.restsUntil, now) + 1, HIGHEST_LEVEL);
    await tx.run(REST, [...own, level, secondsAfter(now, restSeconds(level)), now, code]);
  }
}

/** What is left of a level some time after its rest. */
export function levelNow(level: number, restedUntil: Instant, now: Instant): number {
  const seconds = (Date.parse(now) - Date.parse(restedUntil)) / 1000;
  return Math.max(0, level - Math.floor(Math.max(0, seconds) / RECOVERS_IN_SECONDS));
}

/** How many mails go out in five minutes while a provider has not recovered. */
export function perSlotAfterRest(level: number): number {
  return Math.max(FEWEST_PER_SLOT, Math.floor(FIRST_PER_SLOT / 2 ** (level - 1)));
}

function restSeconds(level: number): number {
  return Math.min(FIRST_REST_SECONDS * 2 ** (level - 1), LONGEST_REST_SECONDS);
}

/** Lets a provider be written to again at once; what it said before is forgotten. */
export async function endRest(
  tx: Tx,
  organisation: OrganisationId,
  { domain, provider }: Pick<Slowed, "domain" | "provider">,
): Promise<boolean> {
  return (await tx.run(END, [organisation, domain, provider])) > 0;
}

const BEGIN = statement(
  "provider_rests.begin",
  `insert into provider_rests (organisation_id, sending_domain, provider, level, rests_until,
     asked_at, code)
   values ($1, $2, $3, 0, $4::timestamptz - interval '1 second', $4, $5)
   on conflict do nothing`,
);

const KNOWN = statement<{ readonly level: number; readonly restsUntil: Instant }>(
  "provider_rests.known",
  `select level::int, rests_until as "restsUntil" from provider_rests
    where organisation_id = $1 and sending_domain = $2 and provider = $3
      for update`,
);

const REST = statement(
  "provider_rests.rest",
  `update provider_rests set level = $4, rests_until = $5, asked_at = $6, code = $7
    where organisation_id = $1 and sending_domain = $2 and provider = $3`,
);

const END = statement(
  "provider_rests.end",
  `delete from provider_rests
    where organisation_id = $1 and sending_domain = $2 and provider = $3`,
);
