const [SECOND, MINUTE, HOUR] = [1, 60, 60 * 60];

/**
 * How long after each try the next one comes, in seconds: three days and some hours in all.
 *
 * @source Standard Webhooks 1.0.0, “Retry schedule” (its example)
 */
const RESTS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Seconds until the next try after so many; `null`: it is given up. */
export function restAfter(tries: number): number | null {
  return RESTS[tries - 1] ?? null;
}
