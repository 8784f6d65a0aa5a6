import type { ReplicaState } from "../../database/replica.ts";
import type { KeptFigures } from "./kept-figures.ts";
import type { Figure } from "./tally.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** What the database says, as figures to be watched. */
export function figuresOf(kept: KeptFigures): readonly Figure[] {
  const { waiting, retention, ledger, backup, connections } = kept;
  const ofQueues = (value: (of: (typeof waiting)[number]) => number) =>
    waiting.map((of) => ({ labels: { queue: of.queue }, value: value(of) }));
  return [
    {
      ...gauge("consentry_queue_length", "What is due and waits, by queue."),
      values: ofQueues(({ length }) => length),
    },
    {
      ...gauge("consentry_queue_oldest_seconds", "For how long the oldest of a queue is due."),
      values: ofQueues(({ oldestSeconds }) => oldestSeconds),
    },
    one(
      "consentry_workers",
      "Processes that send, as far as they show that they live.",
      kept.workers,
    ),
    one("consentry_deliveries_in_flight", "Messages of campaigns in hand.", kept.inFlight),
    one(
      "consentry_campaigns_stalled",
      "Campaigns that should be sending, and of which nothing went out for a quarter of an hour.",
      kept.stalled,
    ),
    one(
      "consentry_retention_people_overdue",
      "People whose last day was before yesterday, those held for a claim among them.",
      retention.peopleOverdue,
    ),
    one(
      "consentry_retention_failed_runs",
      "Runs of retention that failed and are tried again.",
      retention.failedRuns,
    ),
    one(
      "consentry_retention_run_age_seconds",
      "Since retention last came to its end, in whole days, where that is longest ago.",
      retention.daysSinceRun * DAY_SECONDS,
    ),
    one("consentry_ledger_entries", "Entries of all ledgers of consent.", ledger.entries),
    one("consentry_ledger_unsigned_entries", "Entries without a signature yet.", ledger.unsigned),
    one(
      "consentry_ledger_checkpoint_age_seconds",
      "Since the newest signature of a ledger with unsigned entries, where that is longest ago.",
      ledger.unsignedSeconds,
    ),
    {
      ...gauge("consentry_backup_age_seconds", "Since the newest backup was made."),
      values: some(backup.ageSeconds),
    },
    {
      ...gauge("consentry_backup_tried_age_seconds", "Since a backup was last restored for trial."),
      values: some(backup.triedAgeSeconds),
    },
    one("consentry_backup_failed", "1: the newest try at a backup failed.", Number(backup.failed)),
    one(
      "consentry_backup_came_back",
      "0: the newest backup that was tried did not come back.",
      Number(backup.cameBack),
    ),
    one(
      "consentry_database_connections",
      "Connections of programs to the database's server.",
      connections.open,
    ),
    one("consentry_database_connections_max", "How many the server takes.", connections.most),
    one(
      "consentry_migrations_pending",
      "Steps of the schema that this program knows and the database has not taken.",
      kept.migrationsPending,
    ),
    one(
      "consentry_clock_ahead_seconds",
      "By how much this machine's clock is ahead of the database's.",
      kept.clockAhead,
    ),
  ];
}

/** How a replica for reports follows, as this process sees it; without values where there is none. */
export function replicaFigures(replica: ReplicaState | null): readonly Figure[] {
  return [
    {
      ...gauge("consentry_replica_stale_seconds", "By how much what the replica shows may be old."),
      values: some(secondsOf(replica?.staleMs ?? null)),
    },
    {
      name: "consentry_replica_reads_total",
      help: "Reading that went to the replica, or past it because it was away or too old.",
      type: "counter",
      values:
        replica === null
          ? []
          : [
              { labels: { way: "replica" }, value: replica.used },
              { labels: { way: "past" }, value: replica.passed },
            ],
    },
  ];
}

export function one(name: string, help: string, value: number): Figure {
  return { ...gauge(name, help), values: [{ labels: {}, value }] };
}

function gauge(name: string, help: string): Pick<Figure, "name" | "help" | "type"> {
  return { name, help, type: "gauge" };
}

function some(value: number | null): Figure["values"] {
  return value === null ? [] : [{ labels: {}, value }];
}

function secondsOf(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}
