import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { isGone } from "../../database/names/is-gone.ts";
import { statement } from "../../database/statement.ts";

/** What a worker holds while it lives. */
export function messageWorkerLock(worker: string): string {
  return `message worker ${worker}`;
}

/**
 * Puts back what workers had in hand who are gone, and counts one possible duplicate on each: nobody
 * knows which of these messages had left.
 *
 * @returns how many were put back
 */
export async function recoverLostMessages(database: Database): Promise<number> {
  const lost = await acrossOrganisations(database, (tx) => tx.rows(IN_FLIGHT));
  let recovered = 0;
  for (const { organisation, worker } of lost) {
    recovered += await withOrganisation(database, organisation, async (tx) =>
      (await isGone(tx, messageWorkerLock(worker))) ? tx.run(PUT_BACK, [organisation, worker]) : 0,
    );
  }
  return recovered;
}

const IN_FLIGHT = statement<{ readonly organisation: OrganisationId; readonly worker: string }>(
  "messages.in_flight",
  `select distinct organisation_id as organisation, worker from messages
    where state = 'in-flight'`,
);

const PUT_BACK = statement(
  "messages.put_back",
  `update messages
      set state = 'waiting', worker = null,
          possible_duplicates = least(possible_duplicates + 1, 32767)
    where organisation_id = $1 and state = 'in-flight' and worker = $2`,
);
