import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Sign } from "./signs.ts";

/** Something that was wrong with the installation, and whether its operators know. */
export interface OperatorAlert {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly advice: string;
  /** When it had lasted long enough to be told; `null`: it may yet go by itself. */
  readonly beginsAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly mailedAt: Instant | null;
  readonly postedAt: Instant | null;
  readonly endMailedAt: Instant | null;
  readonly endPostedAt: Instant | null;
}

/** What lasted long enough and is not over, the latest first. */
export function openAlerts(
  database: Pick<Database, "across">,
): Promise<readonly Pick<OperatorAlert, "kind" | "what" | "advice" | "beginsAt">[]> {
  return acrossOrganisations(database as Database, (tx) => tx.rows(OPEN));
}

const OPEN = statement<Pick<OperatorAlert, "kind" | "what" | "advice" | "beginsAt">>(
  "operator_alerts.open",
  `select kind, what, advice, begins_at as "beginsAt" from operator_alerts
    where ended_at is null and begins_at is not null
    order by begins_at desc, kind`,
);

/**
 * Writes down what is wrong at this moment: what is new begins when it has lasted, what is gone
 * ends. What ended before it lasted is forgotten.
 *
 * @param isShown whether members of the installation's only organisation are shown it
 */
export async function noteSigns(
  tx: SystemTx,
  signs: readonly Sign[],
  { now, isShown }: { readonly now: Instant; readonly isShown: boolean },
): Promise<void> {
  await tx.run(FORGET_SHORT, [signs.map(({ kind }) => kind)]);
  await tx.run(END, [now, signs.map(({ kind }) => kind)]);
  for (const { kind, what, advice, lastsSeconds } of signs) {
    await tx.run(SEEN, [newId(), kind, what, advice, now, lastsSeconds, isShown]);
  }
  await tx.run(FORGET_OLD, [now]);
}

const FORGET_SHORT = statement(
  "operator_alerts.forget_short",
  "delete from operator_alerts where ended_at is null and begins_at is null and kind <> all ($1)",
);

const END = statement(
  "operator_alerts.end",
  "update operator_alerts set ended_at = $1 where ended_at is null and kind <> all ($2)",
);

const SEEN = statement(
  "operator_alerts.seen",
  `insert into operator_alerts as alert (alert_id, kind, what, advice, seen_at, begins_at, is_shown)
   values ($1, $2, $3, $4, $5, case when $6::int = 0 then $5::timestamptz end, $7)
   on conflict (kind) where ended_at is null do update
      set what = excluded.what, advice = excluded.advice, is_shown = excluded.is_shown,
          begins_at = coalesce(alert.begins_at,
            case when alert.seen_at <= $5::timestamptz - make_interval(secs => $6::int)
                 then $5::timestamptz end)`,
);

/** Of interest for as long as somebody looks back at a bad night. */
const FORGET_OLD = statement(
  "operator_alerts.forget_old",
  "delete from operator_alerts where ended_at < $1::timestamptz - interval '90 days'",
);

/** Those of which a way has not told the beginning, or the end. */
export function untold(tx: SystemTx, way: "mail" | "post"): Promise<readonly OperatorAlert[]> {
  return tx.rows(way === "mail" ? UNMAILED : UNPOSTED);
}

const COLUMNS = `alert_id as id, kind, what, advice, begins_at as "beginsAt",
  ended_at as "endedAt", mailed_at as "mailedAt", posted_at as "postedAt",
  end_mailed_at as "endMailedAt", end_posted_at as "endPostedAt"`;

const UNMAILED = statement<OperatorAlert>(
  "operator_alerts.unmailed",
  `select ${COLUMNS} from operator_alerts
    where begins_at is not null
      and (mailed_at is null or (ended_at is not null and end_mailed_at is null))
    order by begins_at, kind`,
);

const UNPOSTED = statement<OperatorAlert>(
  "operator_alerts.unposted",
  `select ${COLUMNS} from operator_alerts
    where begins_at is not null
      and (posted_at is null or (ended_at is not null and end_posted_at is null))
    order by begins_at, kind`,
);

/** That a way told it, with its end where that is known by now. */
export async function noteTold(
  tx: SystemTx,
  way: "mail" | "post",
  { id, endedAt }: Pick<OperatorAlert, "id" | "endedAt">,
  now: Instant,
): Promise<void> {
  await tx.run(way === "mail" ? MAILED : POSTED, [id, now, endedAt !== null]);
}

const MAILED = statement(
  "operator_alerts.mailed",
  `update operator_alerts set mailed_at = coalesce(mailed_at, $2),
          end_mailed_at = case when $3 then $2::timestamptz end
    where alert_id = $1`,
);

const POSTED = statement(
  "operator_alerts.posted",
  `update operator_alerts set posted_at = coalesce(posted_at, $2),
          end_posted_at = case when $3 then $2::timestamptz end
    where alert_id = $1`,
);
