import { statement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Whether nobody holds a name any more: no lease of it lives, and no session has its lock. Where
 * that is so, it stays so: a holder that comes back late finds its lease gone and cannot renew it.
 *
 * A lease that ended says so at once. One that has not is believed, unless its holder keeps the
 * session's lock besides and that is free: the server lets go of it when a process dies. Without
 * a lease the session's lock alone counts, as for processes of the release before leases.
 */
export async function isGone(tx: Transaction, name: string): Promise<boolean> {
  if ((await tx.run(DROP_ENDED, [name])) > 0) return true;
  if (!(await tx.tryLock(name))) return false;
  const [lease] = await tx.rows(LEASE, [name]);
  if (lease === undefined) return true;
  if (!lease.hasSession) return false;
  await tx.run(DROP, [name]);
  return true;
}

const DROP_ENDED = statement(
  "leases.drop_ended",
  "delete from leases where name = $1 and until <= clock_timestamp()",
);

const LEASE = statement<{ readonly hasSession: boolean }>(
  "leases.one",
  `select has_session as "hasSession" from leases where name = $1 for update`,
);

const DROP = statement("leases.drop", "delete from leases where name = $1");

/** Those of holders that died under a name nobody asks for again. */
export const DROP_OLD_LEASES = statement(
  "leases.drop_old",
  "delete from leases where until < clock_timestamp() - interval '1 hour'",
);
