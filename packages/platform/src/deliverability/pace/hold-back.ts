import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { ALL, type Provider, type Providers } from "./providers.ts";
import { paceRules, perSlotOf, type Limit, type PaceRules, type Sending } from "./rules.ts";
import { latest, SLOT_SECONDS, secondsAfter, slotOf } from "./slots.ts";
import { UNUSED, usedPace, type Used } from "./usage.ts";

/** A message whose turn it is, and the domain of its reader's address. */
export interface Candidate {
  readonly id: string;
  readonly domain: string;
}

/** When it is looked at again. */
export interface PutOff {
  readonly id: string;
  readonly dueAt: Instant;
}

/** What is held waits for a person; whoever lets it go on is followed within that time. */
const HELD_SECONDS = 3_600;

/**
 * Which of the messages whose turn it is must wait for their provider: it rests, it is held, or it
 * has had what it gets. Each is given a moment of its own, as fast as the pace allows, so that a
 * long queue is not looked at again and again. Whoever asks for the rest of a limit waits for whoever
 * asked before: two workers never both take the last one.
 */
export async function holdBack(
  tx: Tx,
  sending: Sending,
  providers: Providers,
  candidates: readonly Candidate[],
  now: Instant,
): Promise<readonly PutOff[]> {
  const rules = await paceRules(tx, sending, now);
  if (rules === null) return [];
  await providers.learn(
    tx,
    candidates.map(({ domain }) => domain),
    now,
  );
  const room = await Room.of(tx, sending, providers, rules, now);
  const waiting = new Map<Provider, string[]>();
  for (const { id, domain } of candidates) {
    const provider = providers.of(domain);
    const stopper = rules.held.has(provider) ? provider : room.take(provider);
    if (stopper !== null) waiting.set(stopper, [...(waiting.get(stopper) ?? []), id]);
  }
  const put: PutOff[] = [];
  for (const [provider, ids] of [...waiting].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (rules.held.has(provider)) {
      put.push(...ids.map((id) => ({ id, dueAt: secondsAfter(now, HELD_SECONDS) })));
    } else {
      put.push(...(await queue(tx, sending, provider, ids, room.goesOn(provider))));
    }
  }
  return put;
}

/** From when on a provider gets something again, and how many in five minutes. */
interface GoesOn {
  readonly at: Instant;
  readonly perSlot: number;
}

/** A rest of a provider of which no pace is told ends with so many. */
const USUAL_PER_SLOT = 1_000;

class Room {
  readonly #rules: PaceRules;
  readonly #used: ReadonlyMap<Provider, Used>;
  readonly #left = new Map<Provider, number>();
  readonly #now: Instant;

  static async of(
    tx: Tx,
    sending: Sending,
    providers: Providers,
    rules: PaceRules,
    now: Instant,
  ): Promise<Room> {
    const isCounted = rules.limits.size > 0 || rules.perSlot.size > 0;
    if (!isCounted) return new Room(rules, new Map(), now);
    await tx.lock(`pace ${sending.organisation} ${sending.domain}`);
    return new Room(rules, await usedPace(tx, sending, providers, now), now);
  }

  private constructor(rules: PaceRules, used: ReadonlyMap<Provider, Used>, now: Instant) {
    this.#rules = rules;
    this.#used = used;
    this.#now = now;
  }

  /** Takes one message's place; what stands in its way, where something does. */
  take(provider: Provider): Provider | null {
    if (this.#rules.rests.has(provider)) return provider;
    const full = [provider, ALL].find((key) => this.#leftOf(key) <= 0);
    if (full !== undefined) return full;
    for (const key of [provider, ALL]) this.#left.set(key, this.#leftOf(key) - 1);
    return null;
  }

  goesOn(provider: Provider): GoesOn {
    const { rests, limits, perSlot } = this.#rules;
    const limit = limits.get(provider);
    const pace = Math.min(
      perSlot.get(provider) ?? USUAL_PER_SLOT,
      limit === undefined ? Infinity : perSlotOf(limit),
    );
    const rest = rests.get(provider);
    const next = secondsAfter(slotOf(this.#now), SLOT_SECONDS);
    if (rest !== undefined) return { at: rest, perSlot: pace };
    const isDayOver = limit !== undefined && limit.perDay <= this.#usedOf(provider).day;
    const tomorrow = `${addDays(dayOf(this.#now), 1)}T00:00:00Z` as Instant;
    return { at: isDayOver ? tomorrow : next, perSlot: pace };
  }

  #leftOf(key: Provider): number {
    const known = this.#left.get(key);
    if (known !== undefined) return known;
    const limit = this.#rules.limits.get(key);
    const used = this.#usedOf(key);
    const bySlot = (this.#rules.perSlot.get(key) ?? Infinity) - used.slot;
    const left = Math.min(limit === undefined ? Infinity : leftOf(limit, used), bySlot);
    return left - used.underWay;
  }

  #usedOf(key: Provider): Used {
    return this.#used.get(key) ?? UNUSED;
  }
}

function leftOf(limit: Limit, { slot, hour, day }: Used): number {
  return Math.min(perSlotOf(limit) - slot, limit.perHour - hour, limit.perDay - day);
}

/** Gives messages their moments behind those that wait already, evenly. */
async function queue(
  tx: Tx,
  { organisation, campaign }: Sending,
  provider: Provider,
  ids: readonly string[],
  { at, perSlot }: GoesOn,
): Promise<readonly PutOff[]> {
  const [known] = await tx.rows(QUEUED, [organisation, campaign, provider]);
  const start = known?.queuedUntil === undefined ? at : latest(at, known.queuedUntil ?? at);
  const apart = SLOT_SECONDS / perSlot;
  await tx.run(QUEUE, [organisation, campaign, provider, secondsAfter(start, ids.length * apart)]);
  return ids.map((id, index) => ({ id, dueAt: secondsAfter(start, index * apart) }));
}

const QUEUED = statement<{ readonly queuedUntil: Instant | null }>(
  "campaign_providers.queued",
  `select queued_until as "queuedUntil" from campaign_providers
    where organisation_id = $1 and campaign_id = $2 and provider = $3
      for update`,
);

const QUEUE = statement(
  "campaign_providers.queue",
  `insert into campaign_providers (organisation_id, campaign_id, provider, queued_until)
   values ($1, $2, $3, $4)
   on conflict (organisation_id, campaign_id, provider) do update
      set queued_until = excluded.queued_until`,
);
