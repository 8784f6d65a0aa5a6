export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Enough to copy a shop's customers in one go; a loop that went wrong is stopped in seconds. */
const OF_A_KEY: Rate = { burst: 300, perSecond: 50 };

/** More keys at once than an installation has; the oldest is forgotten, and starts full again. */
const MOST_REMEMBERED = 10_000;

/** Counts requests by key. In memory: each process counts for itself. */
export interface RateLimit {
  /** 0 when the request may pass; else the seconds after which one would. */
  wait(key: string, nowMs: number): number;
}

/** A bucket a key: full at first, refilled evenly. */
export function makeRateLimit({ burst, perSecond }: Rate = OF_A_KEY): RateLimit {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    wait(key, nowMs) {
      const bucket = buckets.get(key) ?? { level: burst, at: nowMs };
      const refilled = bucket.level + (Math.max(0, nowMs - bucket.at) / 1000) * perSecond;
      const level = Math.min(burst, refilled);
      const isAllowed = level >= 1;
      buckets.delete(key);
      buckets.set(key, { level: isAllowed ? level - 1 : level, at: nowMs });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_REMEMBERED) break;
        buckets.delete(oldest);
      }
      return isAllowed ? 0 : Math.ceil((1 - level) / perSecond);
    },
  };
}
