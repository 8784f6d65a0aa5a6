import type { Day, Instant } from "@consentry/kernel";
import { CHANNELS, type Channel } from "@consentry/law";

import { bytesArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { holds, rank } from "./suppressed-condition.ts";

export const SUPPRESSION_REASONS = [
  "unsubscribed",
  "objected",
  "complained",
  "bounced",
  "erased",
  "imported",
  "requested",
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** An address that must not be written to. The address itself is not kept: its key stands for it. */
export interface Suppression {
  readonly addressKey: Uint8Array;
  readonly channel: Channel | "all";
  /** One list, by its id; `null` for everything. */
  readonly topic: string | null;
  readonly reason: SuppressionReason;
  readonly since: Instant;
  /** The day it may go; `null` while its reason stands. */
  readonly until: Day | null;
  /** `contact`, `member:ID`, `import:ID`, `system`. */
  readonly saidBy: string;
}

/**
 * Adds suppressions, any number at once. One that is there stays as old as it is, becomes firmer
 * and never less firm: a complaint is not turned into a bounce, and what has no end is given none.
 */
export async function suppress(
  tx: Tx,
  organisation: OrganisationId,
  suppressions: readonly Suppression[],
): Promise<void> {
  if (suppressions.length === 0) return;
  await tx.run(ADD, [
    organisation,
    suppressions.map(({ addressKey }) => addressKey),
    suppressions.map(({ channel }) => channel),
    suppressions.map(({ topic }) => topic ?? ""),
    suppressions.map(({ reason }) => reason),
    suppressions.map(({ since }) => since),
    suppressions.map(({ until }) => until),
    suppressions.map(({ saidBy }) => saidBy),
  ]);
}

const STAYS = `${rank("kept.reason")} <= ${rank("excluded.reason")}`;

const ADD = statement(
  "suppressions.add",
  `insert into suppressions as kept
     (organisation_id, address_key, channel, topic, reason, since, until, said_by,
      bounced_since, bounced_until)
   select distinct on (address_key, channel, topic)
          $1, address_key, channel, topic, reason, since, until, said_by,
          min(since) filter (where reason = 'bounced') over way,
          case when bool_or(reason = 'bounced' and until is null) over way then null
               else max(until) filter (where reason = 'bounced') over way end
     from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::date[],
                 $8::text[]) as given (address_key, channel, topic, reason, since, until, said_by)
   window way as (partition by address_key, channel, topic)
    order by address_key, channel, topic, ${rank("reason")}, since
   on conflict (organisation_id, address_key, channel, topic) do update set
     bounced_since = coalesce(kept.bounced_since, excluded.bounced_since),
     bounced_until = case
       when kept.bounced_since is null then excluded.bounced_until
       when excluded.bounced_since is null then kept.bounced_until
       when kept.bounced_until is null or excluded.bounced_until is null then null
       else greatest(kept.bounced_until, excluded.bounced_until) end,
     reason  = case when ${STAYS} then kept.reason else excluded.reason end,
     said_by = case when ${STAYS} then kept.said_by else excluded.said_by end,
     until   = case when kept.until is null or excluded.until is null then null
                    else greatest(kept.until, excluded.until) end`,
);

/** Which way a person could be written to: a channel, and perhaps a list. */
export interface Way {
  readonly channel: Channel;
  readonly topic: string | null;
  readonly on: Day;
}

/**
 * Which of these addresses must not be written to that way, with the firmest reason. The one question
 * that import, audience and hand-over ask; an address that is not in the answer may be written to
 * as far as suppression goes.
 *
 * @returns reasons by the key in hex
 */
export async function suppressedAmong(
  tx: Tx,
  organisation: OrganisationId,
  addressKeys: readonly Uint8Array[],
  { channel, topic, on }: Way,
): Promise<ReadonlyMap<string, SuppressionReason>> {
  if (addressKeys.length === 0) return new Map();
  const rows = await tx.rows(AMONG, [
    organisation,
    bytesArray(addressKeys),
    channel,
    topic ?? "",
    on,
  ]);
  return new Map(rows.map(({ address_key: key, reason }) => [key, reason]));
}

const AMONG = statement<{ readonly address_key: string; readonly reason: SuppressionReason }>(
  "suppressions.among",
  `select distinct on (address_key) encode(address_key, 'hex') as address_key, reason
     from suppressions
    where ${holds({
      organisation: "$1",
      addressKey: "any($2::bytea[])",
      channel: "$3",
      topic: "$4",
      on: "$5",
    })}
    order by address_key, ${rank("reason")}`,
);

/**
 * Which of these addresses no mailbox stands behind, as far as a server said so, whatever their
 * people said besides: what an objection leaves alone (a login code, an invoice) is held back by
 * this.
 *
 * @returns keys in hex
 */
export async function bouncedAmong(
  tx: Tx,
  organisation: OrganisationId,
  addressKeys: readonly Uint8Array[],
  on: Day,
): Promise<ReadonlySet<string>> {
  if (addressKeys.length === 0) return new Set();
  const rows = await tx.rows(BOUNCED, [organisation, bytesArray(addressKeys), on]);
  return new Set(rows.map(({ key }) => key));
}

const BOUNCED = statement<{ readonly key: string }>(
  "suppressions.bounced_among",
  `select distinct encode(address_key, 'hex') as key
     from suppressions
    where organisation_id = $1 and address_key = any($2::bytea[])
      and channel in ('all', 'email') and topic = ''
      and bounced_since is not null and (bounced_until is null or bounced_until > $3)`,
);

export type KnownSuppression = Omit<Suppression, "addressKey">;

/** All that keeps one address from being written to, oldest first; what has ended is in it, too. */
export function suppressionsOf(
  tx: Tx,
  organisation: OrganisationId,
  addressKey: Uint8Array,
): Promise<readonly KnownSuppression[]> {
  return tx.rows(OF_ADDRESS, [organisation, addressKey]);
}

const OF_ADDRESS = statement<KnownSuppression>(
  "suppressions.of_address",
  `select channel, nullif(topic, '') as topic, reason, since, until, said_by as "saidBy"
     from suppressions
    where organisation_id = $1 and address_key = $2
    order by since, channel, topic`,
);

/**
 * Lifts what a person once said about being written to, because the same person now said the
 * opposite and showed that the mailbox is theirs. Nobody else may call for it: not staff, not an
 * import, not the interface. Bounces and complaints stay, and so does what stood for other
 * channels and, where they said yes to one list, for the other lists they are on.
 */
export async function liftByThePersonsOwnWord(
  tx: Tx,
  organisation: OrganisationId,
  addressKey: Uint8Array,
  { channel, topic }: Pick<Way, "channel" | "topic">,
): Promise<void> {
  const others = CHANNELS.filter((one) => one !== channel);
  await tx.run(LIFT, [organisation, addressKey, channel, topic ?? "", others]);
}

const LIFT = statement(
  "suppressions.lift",
  `with lifted as (
     delete from suppressions
      where organisation_id = $1 and address_key = $2
        and channel in ('all', $3) and topic in ('', $4)
        and reason in ('unsubscribed', 'requested', 'imported', 'erased', 'objected')
     returning *),
   left_standing as (
     select other as channel, topic, reason, since, until, said_by
       from lifted cross join unnest($5::text[]) as other
      where channel = 'all'
     union all
     select $3, member.list_id::text, reason, lifted.since, until, said_by
       from lifted
       join contacts as contact
         on contact.organisation_id = $1 and contact.address_key = $2
       join list_members as member
         on member.organisation_id = $1 and member.contact_id = contact.contact_id
      where topic = '' and $4 <> '' and member.list_id::text <> $4)
   insert into suppressions
     (organisation_id, address_key, channel, topic, reason, since, until, said_by)
   select distinct on (channel, topic)
          $1, $2, channel, topic, reason, since, until, said_by
     from left_standing
    order by channel, topic, ${rank("reason")}
   on conflict do nothing`,
);
