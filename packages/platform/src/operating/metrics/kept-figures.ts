import { dayOf, type Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import { readMigrations } from "../../database/read-migrations.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";
import { COUNTED_EXACTLY, readWaiting, type Waiting } from "./waiting.ts";

/** What the database says of the whole installation, the same in every process. */
export interface KeptFigures {
  readonly waiting: readonly Waiting[];
  readonly inFlight: number;
  /** Processes that send, as far as they show that they live. */
  readonly workers: number;
  /** Campaigns with messages that are due for long, of which none went out meanwhile. */
  readonly stalled: number;
  readonly retention: {
    /** People whose last day was before yesterday; those that a claim holds are among them. */
    readonly peopleOverdue: number;
    readonly failedRuns: number;
    /** Since the last run that came to its end, of the organisation that waits longest. */
    readonly daysSinceRun: number;
  };
  readonly ledger: {
    readonly entries: number;
    readonly unsigned: number;
    /** Of the ledger with unsigned entries whose newest signature is oldest; 0 where all are signed. */
    readonly unsignedSeconds: number;
  };
  readonly backup: BackupFigures;
  readonly connections: { readonly open: number; readonly most: number };
  /** Steps of the schema that this program knows and the database has not taken; less than 0: more. */
  readonly migrationsPending: number;
  /** Seconds by which this machine's clock is ahead of the database's. */
  readonly clockAhead: number;
}

export interface BackupFigures {
  /** `null`: none was ever made, or none is made by itself. */
  readonly ageSeconds: number | null;
  /** When the newest that was tried was tried; `null`: none was. */
  readonly triedAgeSeconds: number | null;
  readonly cameBack: boolean;
  /** Whether the newest try at making one failed. */
  readonly failed: boolean;
  readonly isExpected: boolean;
}

/** A figure that takes longer than this is not worth what it costs; the next round tries again. */
const LONGEST_MS = 5_000;

/** Reads all of them in one transaction that sees all organisations, and numbers of them alone. */
export async function readKeptFigures(
  database: Pick<Database, "across">,
  now: Instant,
): Promise<KeptFigures> {
  const known = (await readMigrations()).length;
  return acrossOrganisations(database as Database, async (tx) => {
    await tx.run(`set local statement_timeout = ${LONGEST_MS}`);
    const waiting = await readWaiting(tx, now);
    const state = await only(tx, STATE, [now]);
    const { stalled } = await only(tx, STALLED, [now]);
    const ledger = await only(tx, LEDGER, [now]);
    const retention = await only(tx, RETENTION, [dayOf(now), COUNTED_EXACTLY]);
    const backup = await only(tx, BACKUP, [now]);
    const { inFlight, workers, open, most, step, clockAhead } = state;
    return {
      waiting,
      inFlight,
      workers,
      stalled,
      retention,
      ledger,
      backup,
      connections: { open, most },
      migrationsPending: known - step,
      clockAhead,
    };
  });
}

async function only<Row extends object>(
  tx: SystemTx,
  query: ReturnType<typeof statement<Row>>,
  values: readonly (string | number)[],
): Promise<Row> {
  const [row] = await tx.rows(query, values);
  if (row === undefined) throw new Error("a figure without a row");
  return row;
}

/** Connections with a user are those of programs; the server's own work has none. */
const STATE = statement<{
  readonly inFlight: number;
  readonly workers: number;
  readonly open: number;
  readonly most: number;
  readonly step: number;
  readonly clockAhead: number;
}>(
  "operating.state",
  `select (select count(*) from campaigns as campaign
            join deliveries as delivery
              on delivery.organisation_id = campaign.organisation_id
             and delivery.campaign_id = campaign.campaign_id
           where campaign.state in ('sending', 'paused') and delivery.state = 'in-flight')::float8
            as "inFlight",
          (select count(*) from leases
            where name like 'delivery worker %' and until > clock_timestamp())::int as workers,
          (select count(*) from pg_stat_activity where usesysid is not null)::int as open,
          current_setting('max_connections')::int as most,
          (select max(number) from migrations) as step,
          extract(epoch from $1::timestamptz - clock_timestamp())::float8 as "clockAhead"`,
);

/**
 * Those that somebody slowed down on purpose are left out. Of the others a quarter of an hour
 * without a message is long: a relay that is away is asked again every minute.
 */
const STALLED = statement<{ readonly stalled: number }>(
  "operating.stalled",
  `select count(*)::float8 as stalled
     from campaigns as campaign
     join organisations as organisation
       on organisation.organisation_id = campaign.organisation_id
      and organisation.sending_stopped_at is null
    where campaign.state = 'sending' and campaign.per_hour is null
      and exists (select from deliveries as delivery
                   where delivery.organisation_id = campaign.organisation_id
                     and delivery.campaign_id = campaign.campaign_id
                     and delivery.state = 'waiting'
                     and delivery.due_at < $1::timestamptz - interval '15 minutes')
      and not exists (select from deliveries as delivery
                   where delivery.organisation_id = campaign.organisation_id
                     and delivery.campaign_id = campaign.campaign_id
                     and delivery.sent_at > $1::timestamptz - interval '15 minutes')`,
);

const LEDGER = statement<KeptFigures["ledger"]>(
  "operating.ledger",
  `select coalesce(sum(head.sequence), 0)::float8 as entries,
          coalesce(sum(head.sequence - coalesce(signed.last, 0)), 0)::float8 as unsigned,
          coalesce(max(extract(epoch from $1::timestamptz
              - coalesce(signed.at, organisation.made_at)))
            filter (where head.sequence > coalesce(signed.last, 0)), 0)::float8 as "unsignedSeconds"
     from ledger_heads as head
     join organisations as organisation on organisation.organisation_id = head.organisation_id
     left join lateral
          (select last, at from checkpoints
            where checkpoints.organisation_id = head.organisation_id
            order by last desc limit 1) as signed on true`,
);

const RETENTION = statement<KeptFigures["retention"]>(
  "operating.retention",
  `select coalesce(sum(people.overdue), 0)::float8 as "peopleOverdue",
          (select count(*) from retention_runs
            where ended_at is null and failed_at is not null)::float8 as "failedRuns",
          coalesce(max($1::date - ended.day), 0)::float8 as "daysSinceRun"
     from organisations as organisation
    cross join lateral
          (select count(*) as overdue from
            (select from contacts
              where contacts.organisation_id = organisation.organisation_id
                and contacts.keep_until < $1::date - 1 limit $2) as first) as people
     left join lateral
          (select day from retention_runs as run
            where run.organisation_id = organisation.organisation_id and run.ended_at is not null
            order by day desc limit 1) as ended on true`,
);

const BACKUP = statement<BackupFigures>(
  "operating.backup",
  `select extract(epoch from $1::timestamptz - max(made_at))::float8 as "ageSeconds",
          extract(epoch from $1::timestamptz - max(tried_at))::float8 as "triedAgeSeconds",
          coalesce((select trial_fault is null from backups where tried_at is not null
                     order by tried_at desc limit 1), true) as "cameBack",
          coalesce((select state = 'failed' from backups where state in ('made', 'failed')
                     order by began_at desc limit 1), false) as failed,
          coalesce((select folder is not null from backup_settings), false) as "isExpected"
     from backups`,
);
