import type { Instant } from "@consentry/kernel";

import { BACKUP_LOCK } from "../../backup/schedule/backup-lock.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { listOrganisations } from "../../organisations/organisation.ts";

/** One process at a time: it writes every table with personal data anew. */
const LOCK = "overwriting what was removed";

/**
 * Overwrites what was removed in the database's files, where something was removed since it was
 * last done, and tells the journal of erasures. It keeps others from one table after the other
 * while that is written anew, so it is for quiet hours.
 *
 * Not reached by it: months of events, which know people by a number that leads nowhere once they
 * are gone; replicas; blocks that the file system gave back. What a hoster's login may not do is
 * written beside the erasure and not tried again.
 *
 * @returns whether it was done
 */
export async function scrubWhenDue(database: Database, now: () => Instant): Promise<boolean> {
  if (!(await isDue(database))) return false;
  const held = await database.holdLock(LOCK);
  if (held === null) return false;
  // A backup reads every table until its end: whoever came after us would wait for it behind us.
  const noBackup = await database.holdLock(BACKUP_LOCK);
  try {
    if (noBackup === null) return false;
    const beganAt = now();
    await acrossOrganisations(database, (tx) => tx.run(BEGIN, [beganAt]));
    const scrubbed = await database.scrub();
    const failure = scrubbed.ok ? null : scrubbed.error;
    const values = [beganAt, now(), failure?.sentence ?? null];
    await acrossOrganisations(database, async (tx) => {
      await tx.run(END, values);
      // Anything but a refusal may be different tomorrow: it waits for the next night.
      if (failure === null || failure.code === "refused") await tx.run(TELL, values);
    });
    if (failure !== null && failure.code !== "refused") throw new Error(failure.sentence);
    return true;
  } finally {
    await noBackup?.release();
    await held.release();
  }
}

/** Somebody was erased, or went on their day, since it was last done or seen to be refused. */
async function isDue(database: Database): Promise<boolean> {
  const waiting = await acrossOrganisations(database, (tx) => tx.rows(WAITING));
  if (waiting.length > 0) return true;
  for (const { id } of await listOrganisations(database)) {
    if (await wentOnTheirDay(database, id)) return true;
  }
  return false;
}

function wentOnTheirDay(database: Database, id: OrganisationId): Promise<boolean> {
  return withOrganisation(database, id, async (tx) => (await tx.rows(WENT, [id])).length > 0);
}

const WAITING = statement<object>(
  "erasures.to_scrub",
  "select from erasures where scrubbed_at is null and scrub_failure is null limit 1",
);

const WENT = statement<object>(
  "erasures.went_on_their_day",
  `select from retention_runs as run
     join retention_run_steps as step using (organisation_id, run_id)
    where run.organisation_id = $1 and step.removed ? 'contacts'
      and run.started_at > coalesce((select max(began_at) from scrubs where ended_at is not null),
                                    '-infinity')
    limit 1`,
);

/** What was done a year ago says nothing of what waits now. */
const BEGIN = statement(
  "scrubs.begin",
  `with old as (delete from scrubs where began_at < $1::timestamptz - interval '1 year')
   insert into scrubs (began_at) values ($1)
   on conflict do nothing`,
);

const END = statement(
  "scrubs.end",
  "update scrubs set ended_at = $2, failure = $3 where began_at = $1",
);

const TELL = statement(
  "erasures.scrubbed",
  `update erasures
      set scrubbed_at = case when $3::text is null then $2::timestamptz end, scrub_failure = $3
    where scrubbed_at is null and at <= $1`,
);
