import type { Rate } from "../http/api/rate-limit.ts";
import { statement } from "../database/statement.ts";
import type { SystemTx } from "../database/transaction.ts";

/**
 * Takes one from a bucket that all processes share, exactly: for what is rare and matters, as tries
 * to sign in are. By the clock of the database.
 *
 * @returns 0 when there was one; else the seconds after which there is
 */
export async function takeToken(
  tx: SystemTx,
  bucket: Uint8Array,
  { burst, perSecond }: Rate,
): Promise<number> {
  const [left] = await tx.rows(TAKE, [bucket, burst, perSecond]);
  if (left === undefined || left.wasAllowed) return 0;
  return Math.max(1, Math.ceil((1 - left.level) / perSecond));
}

const REFILLED = `least($2::real, bucket.level
  + greatest(0, extract(epoch from clock_timestamp() - bucket.at))::real * $3::real)`;

const TAKE = statement<{ readonly level: number; readonly wasAllowed: boolean }>(
  "rate_buckets.take",
  `insert into rate_buckets as bucket (bucket, level, was_allowed, at)
   values ($1, $2::real - 1, true, clock_timestamp())
   on conflict (bucket) do update
      set was_allowed = ${REFILLED} >= 1,
          level = ${REFILLED} - case when ${REFILLED} >= 1 then 1 else 0 end,
          at = clock_timestamp()
   returning level, was_allowed as "wasAllowed"`,
);

/** A bucket that nobody took from for so long is full, whatever its rate. */
export const DROP_FULL_BUCKETS = statement(
  "rate_buckets.drop_full",
  "delete from rate_buckets where at < clock_timestamp() - interval '1 hour'",
);
