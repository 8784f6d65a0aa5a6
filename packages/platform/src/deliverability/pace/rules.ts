import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { ALL, type Provider } from "./providers.ts";
import { levelNow, perSlotAfterRest } from "./rests.ts";
import { SLOTS_AN_HOUR } from "./slots.ts";

/** How many mails a provider gets at most. */
export interface Limit {
  readonly perHour: number;
  readonly perDay: number;
}

/** What holds mails of one campaign back at this moment. */
export interface PaceRules {
  readonly limits: ReadonlyMap<Provider, Limit>;
  /** Nothing goes there before. */
  readonly rests: ReadonlyMap<Provider, Instant>;
  /** No more than so many in five minutes: after a rest, little at first. */
  readonly perSlot: ReadonlyMap<Provider, number>;
  readonly held: ReadonlySet<Provider>;
}

/**
 * A day's mails are not sent in one hour: what a plan is against is a burst. In eight at the least,
 * so that a day that begins late is not lost.
 */
const HOURS_OF_A_DAY = 8;

/** Everything that slows a campaign down, in one look; `null`, as nearly always: nothing does. */
export async function paceRules(
  tx: Tx,
  { organisation, campaign, domain }: Sending,
  now: Instant,
): Promise<PaceRules | null> {
  const rows = await tx.rows(RULES, [organisation, campaign, domain, now]);
  if (rows.length === 0) return null;
  const limits = new Map<Provider, Limit>();
  const rests = new Map<Provider, Instant>();
  const perSlot = new Map<Provider, number>();
  const held = new Set<Provider>();
  for (const { kind, provider, perHour, perDay, plan, startedOn, until, level } of rows) {
    if (kind === "limit") {
      limits.set(provider, stricter(limits.get(provider), limitOf(perHour, perDay)));
    } else if (kind === "warm-up" && plan !== null && startedOn !== null) {
      const day = await dayOfPlan(tx, { organisation, domain }, startedOn, dayOf(now));
      const today = plan[day];
      if (today === undefined) continue;
      limits.set(ALL, stricter(limits.get(ALL), limitOf(null, today)));
    } else if (kind === "held") {
      held.add(provider);
    } else if (kind === "rest" && until !== null && level !== null) {
      if (until > now) rests.set(provider, until);
      else if (levelNow(level, until, now) > 0) {
        perSlot.set(provider, perSlotAfterRest(levelNow(level, until, now)));
      }
    }
  }
  return { limits, rests, perSlot, held };
}

/** Whose mails these are. */
export interface Sending {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  /** Of the sender's address. */
  readonly domain: string;
}

/** How many days of a plan are behind: those on which anything was sent. */
export async function dayOfPlan(
  tx: Pick<Tx, "rows">,
  { organisation, domain }: Pick<Sending, "organisation" | "domain">,
  startedOn: Day,
  today: Day,
): Promise<number> {
  const [row] = await tx.rows(DAYS_SENT, [organisation, domain, startedOn, addDays(today, -1)]);
  return row?.days ?? 0;
}

function limitOf(perHour: number | null, perDay: number | null): Limit {
  const ofDay = perDay === null ? Infinity : Math.ceil(perDay / HOURS_OF_A_DAY);
  return { perHour: Math.min(perHour ?? Infinity, ofDay), perDay: perDay ?? Infinity };
}

function stricter(one: Limit | undefined, other: Limit): Limit {
  if (one === undefined) return other;
  return {
    perHour: Math.min(one.perHour, other.perHour),
    perDay: Math.min(one.perDay, other.perDay),
  };
}

/** Of a limit by the hour, what five minutes may have. */
export function perSlotOf({ perHour }: Limit): number {
  return Math.ceil(perHour / SLOTS_AN_HOUR);
}

interface RuleRow {
  readonly kind: "limit" | "warm-up" | "rest" | "held";
  readonly provider: Provider;
  readonly perHour: number | null;
  readonly perDay: number | null;
  readonly plan: readonly number[] | null;
  readonly startedOn: Day | null;
  readonly until: Instant | null;
  readonly level: number | null;
}

const RULES = statement<RuleRow>(
  "pace.rules",
  `select 'limit' as kind, provider, per_hour as "perHour", per_day as "perDay",
          null::int[] as plan, null::date as "startedOn", null::timestamptz as until,
          null::int as level
     from pace_limits where organisation_id = $1 and sending_domain = $3
   union all
   select 'warm-up', '${ALL}', null, null, plan, started_on, null, null
     from warm_ups where organisation_id = $1 and sending_domain = $3 and ended_on is null
   union all
   select 'rest', provider, null, null, null, null, rests_until, level::int
     from provider_rests
    where organisation_id = $1 and sending_domain = $3
      and rests_until > $4::timestamptz - interval '6 hours'
   union all
   select 'held', provider, null, null, null, null, null, null
     from campaign_providers
    where organisation_id = $1 and campaign_id = $2 and held_since is not null`,
);

const DAYS_SENT = statement<{ readonly days: number }>(
  "delivery_outcomes.days_sent",
  `select count(distinct (slot at time zone 'UTC')::date)::int as days
     from delivery_outcomes
    where organisation_id = $1 and sending_domain = $2
      and slot >= $3::date::timestamp at time zone 'UTC'
      and slot < ($4::date + 1)::timestamp at time zone 'UTC'`,
);
