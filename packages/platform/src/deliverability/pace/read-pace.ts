import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { listLimits, type PaceLimit } from "./limits.ts";
import type { Outcomes } from "./outcomes.ts";
import { nameOfProvider, type Provider } from "./providers.ts";
import { levelNow, perSlotAfterRest } from "./rests.ts";
import { dayOfPlan } from "./rules.ts";
import { SLOTS_AN_HOUR } from "./slots.ts";
import { listWarmUps, type WarmUp } from "./warm-ups.ts";

/** How mail of one sending domain goes out. */
export interface DomainPace {
  readonly domain: string;
  /** Nothing was sent from it of late: receivers do not know it. */
  readonly isNew: boolean;
  readonly limits: readonly (Omit<PaceLimit, "domain"> & { readonly name: string })[];
  readonly warmUp: WarmUpStand | null;
  readonly providers: readonly ProviderPace[];
  readonly days: readonly (Outcomes & { readonly day: Day })[];
}

export interface WarmUpStand extends Omit<WarmUp, "domain"> {
  /** Which day of the plan it is, from 1. */
  readonly day: number;
  /** What it lets go out today; `null` once it is over. */
  readonly today: number | null;
  readonly sentToday: number;
}

export interface ProviderPace extends Outcomes {
  readonly provider: Provider;
  readonly name: string;
  readonly today: number;
  /** It asked for fewer mails, and has not recovered. */
  readonly rest: RestNow | null;
}

export interface RestNow {
  readonly until: Instant;
  readonly isOver: boolean;
  readonly code: string;
  /** How many an hour it gets after it, until it has recovered. */
  readonly perHour: number;
}

/** So many days are added up. */
export const LOOKED_BACK_DAYS = 30;

/** The domains of an organisation's senders with their pace, by name. */
export async function readPace(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly DomainPace[]> {
  const identities = await listIdentities(tx, organisation);
  const domains = [...new Set(identities.map(({ address }) => address.domain))].toSorted();
  const limits = await listLimits(tx, organisation);
  const warmUps = await listWarmUps(tx, organisation);
  const since = addDays(dayOf(now), 1 - LOOKED_BACK_DAYS);
  const paces: DomainPace[] = [];
  for (const domain of domains) {
    const asked = [organisation, domain, since] as const;
    const counted = await tx.rows(BY_PROVIDER, [...asked, dayOf(now)]);
    const rests = await tx.rows(RESTS, [organisation, domain]);
    const days = await tx.rows(BY_DAY, asked);
    const warmUp = warmUps.find((one) => one.domain === domain) ?? null;
    paces.push({
      domain,
      isNew: days.length === 0,
      limits: limits
        .filter((one) => one.domain === domain)
        .map(({ provider, perHour, perDay }) => ({
          provider,
          name: nameOfProvider(provider),
          perHour,
          perDay,
        })),
      warmUp: warmUp && (await standOf(tx, organisation, warmUp, now)),
      providers: providersOf(counted, rests, now),
      days,
    });
  }
  return paces;
}

async function standOf(
  tx: Tx,
  organisation: OrganisationId,
  { domain, ...warmUp }: WarmUp,
  now: Instant,
): Promise<WarmUpStand> {
  const today = dayOf(now);
  const behind = await dayOfPlan(tx, { organisation, domain }, warmUp.startedOn, today);
  const [sent] = await tx.rows(SENT_ON, [organisation, domain, today]);
  const isOver = warmUp.endedOn !== null || behind >= warmUp.plan.length;
  return {
    ...warmUp,
    day: Math.min(behind + 1, warmUp.plan.length),
    today: isOver ? null : (warmUp.plan[behind] ?? null),
    sentToday: sent?.mails ?? 0,
  };
}

type Counted = Outcomes & { readonly provider: Provider; readonly today: number };

function providersOf(
  counted: readonly Counted[],
  rests: readonly RestRow[],
  now: Instant,
): readonly ProviderPace[] {
  const nothing = { sent: 0, bounced: 0, refused: 0, deferred: 0, today: 0 };
  const alone = rests.filter((rest) => !counted.some(({ provider }) => provider === rest.provider));
  return [...counted, ...alone.map(({ provider }) => ({ provider, ...nothing }))]
    .map((one) => ({
      ...one,
      name: nameOfProvider(one.provider),
      rest: restOf(
        rests.find(({ provider }) => provider === one.provider),
        now,
      ),
    }))
    .filter(({ sent, bounced, refused, deferred, rest }) =>
      rest === null ? sent + bounced + refused + deferred > 0 : true,
    );
}

function restOf(row: RestRow | undefined, now: Instant): RestNow | null {
  if (row === undefined) return null;
  const level = levelNow(row.level, row.until, now);
  if (level === 0) return null;
  const perHour = perSlotAfterRest(level) * SLOTS_AN_HOUR;
  return { until: row.until, isOver: row.until <= now, code: row.code, perHour };
}

interface RestRow {
  readonly provider: Provider;
  readonly level: number;
  readonly until: Instant;
  readonly code: string;
}

const SUMS = `
  coalesce(sum(sent), 0)::int as sent, coalesce(sum(bounced), 0)::int as bounced,
  coalesce(sum(refused), 0)::int as refused, coalesce(sum(deferred), 0)::int as deferred`;

const IN_TIME = `organisation_id = $1 and sending_domain = $2
  and slot >= $3::date::timestamp at time zone 'UTC'`;

const BY_PROVIDER = statement<Counted>(
  "delivery_outcomes.by_provider",
  `select provider, ${SUMS},
          coalesce(sum(sent + bounced + refused + deferred)
                     filter (where slot >= $4::date::timestamp at time zone 'UTC'), 0)::int as today
     from delivery_outcomes where ${IN_TIME}
    group by provider
    order by sum(sent) desc, provider`,
);

const BY_DAY = statement<Outcomes & { readonly day: Day }>(
  "delivery_outcomes.by_day",
  `select (slot at time zone 'UTC')::date as day, ${SUMS}
     from delivery_outcomes where ${IN_TIME}
    group by 1
    order by 1`,
);

const SENT_ON = statement<{ readonly mails: number }>(
  "delivery_outcomes.sent_on",
  `select coalesce(sum(sent + bounced + refused + deferred), 0)::int as mails
     from delivery_outcomes where ${IN_TIME}`,
);

const RESTS = statement<RestRow>(
  "provider_rests.of_domain",
  `select provider, level::int, rests_until as until, code from provider_rests
    where organisation_id = $1 and sending_domain = $2
    order by provider`,
);
