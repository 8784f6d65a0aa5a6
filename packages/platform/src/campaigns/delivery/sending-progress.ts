import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Campaign } from "../campaign.ts";
import { later, secondsBetween } from "./moments.ts";

/** How far a campaign is, for somebody who watches. */
export interface SendingProgress {
  readonly at: Instant;
  readonly state: Campaign["state"];
  readonly pausedBecause: string | null;
  readonly startsAt: Instant | null;
  readonly counts: ProgressCounts;
  readonly waitingFor: {
    /** Their turn. */
    readonly turn: number;
    /** Their own hour, or to be tried again. */
    readonly hour: number;
    readonly trialEnd: number;
  };
  /** Messages sent a minute of late. */
  readonly perMinute: number;
  /** When those whose turn it is are out at that pace; `null` when that cannot be told. */
  readonly estimatedEnd: Instant | null;
  readonly rests: Resting | null;
}

/** Messages by what became of them. */
export interface ProgressCounts {
  readonly planned: number;
  readonly waiting: number;
  readonly inFlight: number;
  readonly sent: number;
  readonly bounced: number;
  readonly skipped: number;
  readonly cancelled: number;
  readonly possibleDuplicates: number;
}

/** Why nothing goes out although nobody holds it. */
export type Resting =
  /** No relay can be used, since then; what the last one said. */
  | { readonly why: "relay-trouble"; readonly since: Instant; readonly code: string }
  /** The next message is due then. */
  | { readonly why: "hour"; readonly until: Instant }
  | { readonly why: "trial" };

/** The pace is that of these minutes: of fewer it jumps, of more it is yesterday's. */
const PACE_MINUTES = 5;

/** Right after the start a second says nothing. */
const SHORTEST_PACE_SECONDS = 10;

/** Where the sending of a campaign stands; it costs one walk over the campaign's messages. */
export async function sendingProgress(
  tx: Tx,
  organisation: OrganisationId,
  campaign: Campaign,
  now: Instant,
): Promise<SendingProgress> {
  const own = [organisation, campaign.id] as const;
  const [counted = NOTHING] = await tx.rows(COUNT, [...own, now]);
  const { turn, hour, trialEnd, ...counts } = counted;
  const perMinute = await paceOf(tx, own, campaign, now);
  const [trouble] = await tx.rows(TROUBLE, own);
  const [next] = await tx.rows(NEXT, [...own, now]);
  const isUnderWay = campaign.state === "sending";
  return {
    at: now,
    state: campaign.state,
    pausedBecause: campaign.pausedBecause,
    startsAt: campaign.startsAt,
    counts,
    waitingFor: { turn, hour, trialEnd },
    perMinute,
    estimatedEnd: isUnderWay ? endOf(turn, perMinute, campaign, now) : null,
    rests: isUnderWay ? whyItRests(counted, trouble ?? null, next?.dueAt ?? null) : null,
  };
}

/** A campaign that may send so many an hour is soon at that, however fast it began. */
function endOf(
  turn: number,
  perMinute: number,
  { perHour }: Campaign,
  now: Instant,
): Instant | null {
  const pace = Math.min(perMinute, perHour === null ? Infinity : perHour / 60);
  return pace > 0 && turn > 0 ? later(now, (turn / pace) * 60) : null;
}

async function paceOf(
  tx: Tx,
  own: readonly [OrganisationId, string],
  { startedAt }: Campaign,
  now: Instant,
): Promise<number> {
  if (startedAt === null) return 0;
  const since = Math.min(PACE_MINUTES * 60, secondsBetween(startedAt, now));
  const seconds = Math.max(SHORTEST_PACE_SECONDS, since);
  const [sent] = await tx.rows(SENT_OF_LATE, [...own, later(now, -seconds)]);
  return Math.round(((sent?.messages ?? 0) / seconds) * 60);
}

function whyItRests(
  { turn, hour, trialEnd, inFlight }: CountedRow,
  trouble: { readonly since: Instant; readonly code: string } | null,
  nextDue: Instant | null,
): Resting | null {
  if (trouble !== null) return { why: "relay-trouble", ...trouble };
  if (turn > 0 || inFlight > 0) return null;
  if (hour > 0 && nextDue !== null) return { why: "hour", until: nextDue };
  return trialEnd > 0 ? { why: "trial" } : null;
}

type CountedRow = ProgressCounts & SendingProgress["waitingFor"];

const NOTHING: CountedRow = {
  planned: 0,
  waiting: 0,
  inFlight: 0,
  sent: 0,
  bounced: 0,
  skipped: 0,
  cancelled: 0,
  possibleDuplicates: 0,
  turn: 0,
  hour: 0,
  trialEnd: 0,
};

const COUNT = statement<CountedRow>(
  "deliveries.progress",
  `select count(*)::int as planned,
          (count(*) filter (where state = 'waiting'))::int as waiting,
          (count(*) filter (where state = 'in-flight'))::int as "inFlight",
          (count(*) filter (where state = 'sent'))::int as sent,
          (count(*) filter (where state = 'bounced'))::int as bounced,
          (count(*) filter (where state = 'skipped'))::int as skipped,
          (count(*) filter (where state = 'cancelled'))::int as cancelled,
          (count(*) filter (where possible_duplicates > 0))::int as "possibleDuplicates",
          (count(*) filter (where state = 'waiting' and due_at <= $3))::int as turn,
          (count(*) filter (where state = 'waiting' and due_at > $3 and due_at < 'infinity'))::int
            as hour,
          (count(*) filter (where state = 'waiting' and due_at = 'infinity'))::int as "trialEnd"
     from deliveries
    where organisation_id = $1 and campaign_id = $2`,
);

const SENT_OF_LATE = statement<{ readonly messages: number }>(
  "deliveries.sent_of_late",
  `select count(*)::int as messages from deliveries
    where organisation_id = $1 and campaign_id = $2 and sent_at >= $3`,
);

const NEXT = statement<{ readonly dueAt: Instant | null }>(
  "deliveries.next_due",
  `select min(due_at) as "dueAt" from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting'
      and due_at > $3 and due_at < 'infinity'`,
);

const TROUBLE = statement<{ readonly since: Instant; readonly code: string }>(
  "campaigns.relay_trouble",
  `select relay_trouble_since as since, relay_trouble as code from campaigns
    where organisation_id = $1 and campaign_id = $2 and relay_trouble is not null`,
);
