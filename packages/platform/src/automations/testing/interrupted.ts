import type { Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";

/** Thrown where a process is killed. */
export class Killed extends Error {}

/**
 * A database whose process is killed before its statement of that number, counted from 1; a
 * transaction that is committed counts as one more, so that a kill can come between two.
 */
export function killedBefore(database: Database, number: number): Database {
  let left = number;
  const count = (): void => {
    left -= 1;
    if (left <= 0) throw new Killed("killed");
  };
  return {
    ...withoutWays(database),
    async within(organisation, work) {
      count();
      const result = await database.within(organisation, (tx) => work(counted(tx, count)));
      count();
      return result;
    },
    across(work) {
      count();
      return database.across(work);
    },
  };
}

function withoutWays(database: Database): Omit<Database, "within" | "across"> {
  return {
    place: database.place,
    reading: (organisation, work) => database.reading(organisation, work),
    replica: () => database.replica(),
    holdLock: (name) => database.holdLock(name),
    isAnswering: () => database.isAnswering(),
    asOwner: (work) => database.asOwner(work),
    scrub: () => database.scrub(),
    stop: () => database.stop(),
  };
}

function counted(tx: Tx, count: () => void): Tx {
  return {
    ...tx,
    async rows(query, values) {
      count();
      return tx.rows(query, values);
    },
    async run(query, values) {
      count();
      return tx.run(query, values);
    },
    async lock(name) {
      count();
      return tx.lock(name);
    },
    async tryLock(name) {
      count();
      return tx.tryLock(name);
    },
  };
}
