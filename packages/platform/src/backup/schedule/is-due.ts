import type { Instant } from "@consentry/kernel";

import type { Backup } from "../store/backups.ts";

/** Two in the morning, UTC: most of the people who write and read mail with it are asleep. */
const NIGHT_HOUR = 2;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A backup that failed is tried again after an hour: a full disk is not emptied faster. */
const TRY_AGAIN_MS = HOUR_MS;

/** Whether there is none since last night, and the last try was not just now. */
export function isDue(backups: readonly Backup[], now: Instant): boolean {
  const at = Date.parse(now);
  const isDone = backups.some(
    ({ madeAt }) => madeAt !== null && Date.parse(madeAt) >= lastNight(at),
  );
  const isJustTried = backups.some(
    ({ state, beganAt }) => state === "failed" && Date.parse(beganAt) > at - TRY_AGAIN_MS,
  );
  return !isDone && !isJustTried;
}

function lastNight(at: number): number {
  const midnight = at - (at % DAY_MS);
  const night = midnight + NIGHT_HOUR * HOUR_MS;
  return night <= at ? night : night - DAY_MS;
}

const TRIAL_EVERY_DAYS = 7;

/** Whether the last trial is a week ago, or went wrong. */
export function isTrialDue(backups: readonly Backup[], now: Instant): boolean {
  const since = Date.parse(now) - TRIAL_EVERY_DAYS * DAY_MS + HOUR_MS;
  return !backups.some(
    ({ triedAt, trialFault }) =>
      triedAt !== null && trialFault === null && Date.parse(triedAt) > since,
  );
}
