import type { Secret } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../database/database.ts";
import { plainArray, bytesArray } from "../database/array-text.ts";
import { statement } from "../database/statement.ts";
import type { Rate, RateLimit } from "../http/api/rate-limit.ts";
import { bucketKey } from "./bucket-key.ts";

/** How long what others took may be unknown here. */
const TELL_MS = 1_000;

/** More at once than an installation has; the oldest is forgotten, and asked for anew. */
const MOST_REMEMBERED = 10_000;

interface Bucket {
  level: number;
  at: number;
  /** Taken since the others were told. */
  taken: number;
}

/**
 * Counts requests by key, for all processes together: each counts at once for itself, and every
 * second that somebody asks it tells what it let pass, in one statement, and hears what is left. So
 * no request waits for the database, and `processes` may let pass up to so many bursts in the first
 * second; what was too much is taken from what comes after. While the database does not answer each
 * process counts alone.
 */
export function makeSharedLimit(
  { database, secret }: { readonly database: Database; readonly secret: Secret },
  name: string,
  { burst, perSecond }: Rate,
): RateLimit {
  const buckets = new Map<string, Bucket>();
  let toldAt = -Infinity;
  let telling: Promise<void> | null = null;

  async function tell(): Promise<void> {
    const told = [...buckets].filter(([, { taken }]) => taken > 0);
    const counts = told.map(([, bucket]) => bucket.taken);
    for (const [, bucket] of told) bucket.taken = 0;
    const ids = told.map(([key]) => bucketKey(secret, `${name} ${key}`));
    try {
      const left = await acrossOrganisations(database, (tx) =>
        tx.rows(TELL, [bytesArray(ids), plainArray(counts), burst, perSecond]),
      );
      const levels = new Map(left.map(({ bucket, level }) => [bucket.toString("hex"), level]));
      told.forEach(([, bucket], index) => {
        const level = levels.get(ids[index]?.toString("hex") ?? "");
        if (level !== undefined) bucket.level = level - bucket.taken;
      });
    } catch {
      told.forEach(([, bucket], index) => (bucket.taken += counts[index] ?? 0));
    }
  }

  return {
    wait(key, nowMs) {
      const bucket = buckets.get(key) ?? { level: burst, at: nowMs, taken: 0 };
      const passed = Math.max(0, nowMs - bucket.at) / 1_000;
      bucket.level = Math.min(burst, bucket.level + passed * perSecond);
      bucket.at = nowMs;
      buckets.delete(key);
      buckets.set(key, bucket);
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_REMEMBERED) break;
        buckets.delete(oldest);
      }
      const isAllowed = bucket.level >= 1;
      if (isAllowed) {
        bucket.level -= 1;
        bucket.taken += 1;
      }
      if (telling === null && Math.abs(nowMs - toldAt) >= TELL_MS) {
        toldAt = nowMs;
        telling = tell().finally(() => (telling = null));
      }
      return isAllowed ? 0 : Math.ceil((1 - bucket.level) / perSecond);
    },
  };
}

/** What was too much is remembered, up to one burst: nobody is kept waiting for longer. */
const TELL = statement<{ readonly bucket: Buffer; readonly level: number }>(
  "rate_buckets.tell",
  `insert into rate_buckets as bucket (bucket, level, was_allowed, at)
   select given.bucket, greatest(-$3::real, $3::real - given.taken), true, clock_timestamp()
     from unnest($1::bytea[], $2::real[]) as given (bucket, taken)
    order by given.bucket
   on conflict (bucket) do update
      set level = greatest(-$3::real, least($3::real, bucket.level
            + greatest(0, extract(epoch from clock_timestamp() - bucket.at))::real * $4::real)
            - ($3::real - excluded.level)),
          at = clock_timestamp()
   returning bucket, level`,
);
