import { checkBackups, checkLedger, checkQueues, checkRetention } from "../checks/check-kept.ts";
import { checkClock, checkConnections } from "../checks/check-database.ts";
import { checkRoom, type Room } from "../checks/check-machine.ts";
import type { Finding } from "../checks/finding.ts";
import type { KeptFigures } from "../metrics/kept-figures.ts";

/** What operators are alerted of. */
export const ALERT_KINDS = [
  "queue-stuck",
  "disk-low",
  "connections-short",
  "backup-missing",
  "ledger-unsigned",
  "ledger-broken",
  "relay-away",
  "retention-behind",
  "clock-off",
  "certificate-ending",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Something that is wrong at this moment. */
export interface Sign {
  readonly kind: AlertKind;
  readonly what: string;
  readonly advice: string;
  /** How long it must last before somebody is told: what goes by itself wakes nobody. */
  readonly lastsSeconds: number;
}

/** What was looked at in one round. */
export interface Seen {
  readonly kept: KeptFigures;
  readonly room: Room | null;
  readonly folder: string;
  /** What the slower looks found; empty where they were not due. */
  readonly findings: readonly { readonly kind: AlertKind; readonly finding: Finding }[];
}

const MINUTES = 60;

const LASTS: Readonly<Record<AlertKind, number>> = {
  // A worker that was just started takes what piled up; it may have a few minutes for it.
  "queue-stuck": 3 * MINUTES,
  // Their bounds are times already.
  "backup-missing": 0,
  "ledger-broken": 0,
  "certificate-ending": 0,
  "disk-low": 2 * MINUTES,
  "connections-short": 2 * MINUTES,
  "clock-off": 5 * MINUTES,
  "relay-away": 5 * MINUTES,
  // A ledger that was quiet for long is unsigned until the next round of the job that signs.
  "ledger-unsigned": 30 * MINUTES,
  // A run that failed is tried again after an hour.
  "retention-behind": 6 * 60 * MINUTES,
};

/** What of all that was seen somebody should know of. */
export function signsIn({ kept, room, folder, findings }: Seen): readonly Sign[] {
  const all: readonly (readonly [AlertKind, Finding])[] = [
    ["queue-stuck", checkQueues(kept)],
    ["disk-low", checkRoom(room, folder)],
    ["connections-short", checkConnections(kept.connections)],
    ["backup-missing", checkBackups(kept)],
    ["retention-behind", checkRetention(kept)],
    ["clock-off", checkClock(kept.clockAhead)],
    ...findings.map(({ kind, finding }) => [kind, finding] as const),
  ];
  const signs = all.flatMap(([kind, finding]) => signOf(kind, finding));
  const unsigned = checkLedger(kept);
  return unsigned.state === "fine"
    ? signs
    : [...signs, ...signOf("ledger-unsigned", { ...unsigned, state: "sick" })];
}

function signOf(kind: AlertKind, { state, what, advice }: Finding): readonly Sign[] {
  return state === "sick" ? [{ kind, what, advice: advice ?? "", lastsSeconds: LASTS[kind] }] : [];
}
