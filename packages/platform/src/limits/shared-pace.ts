import { setTimeout as pause } from "node:timers/promises";

import type { Secret } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import { bucketKey } from "./bucket-key.ts";

/** So much of the time to come is taken in one go, at most: what others wait for in the worst case. */
const AHEAD_MS = 500;

/** Waits for a turn. */
export type Turn = () => Promise<void>;

/**
 * Gives turns evenly, so many a second for all processes together: each takes the turns of those who
 * wait in it, half a second of them at most, from one row of the database, and spreads them. A turn
 * that was missed is not made up. While the database does not answer each process paces alone.
 */
export function sharedPace(
  { database, secret }: { readonly database: Database; readonly secret: Secret },
  name: string,
  perSecond: number,
): Turn {
  const bucket = bucketKey(secret, `pace ${name}`);
  const everyMs = 1_000 / perSecond;
  const most = Math.max(1, Math.floor(AHEAD_MS / everyMs));
  const waiting: (() => void)[] = [];
  let giving: Promise<void> | null = null;
  let freeAt = 0;

  async function startOf(turns: number): Promise<number> {
    const now = performance.now();
    try {
      const [taken] = await acrossOrganisations(database, (tx) =>
        tx.rows(TAKE_TURNS, [bucket, turns * everyMs]),
      );
      // What the question took has passed by now.
      return Math.max(now, performance.now() + (taken?.inMs ?? 0));
    } catch {
      return Math.max(now, freeAt);
    }
  }

  async function give(): Promise<void> {
    // Who comes in the same moment belongs to the same question.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      const start = await startOf(group.length);
      freeAt = start + group.length * everyMs;
      for (const [index, resolve] of group.entries()) {
        const waits = start + index * everyMs - performance.now();
        if (waits > 0) await pause(waits);
        resolve();
      }
    }
    giving = null;
  }

  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      giving ??= give();
    });
}

/** `at` is when the next turn is free. */
const TAKE_TURNS = statement<{ readonly inMs: number }>(
  "rate_buckets.take_turns",
  `insert into rate_buckets as bucket (bucket, level, was_allowed, at)
   values ($1, 0, true, clock_timestamp() + $2 * interval '1 millisecond')
   on conflict (bucket) do update
      set at = greatest(bucket.at, clock_timestamp()) + $2 * interval '1 millisecond'
   returning (extract(epoch from at - clock_timestamp()) * 1000 - $2)::float8 as "inMs"`,
);
