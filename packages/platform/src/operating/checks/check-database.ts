import { ROLES_WANTED } from "../../database/roles.ts";
import { fine, look, sick, type Finding } from "./finding.ts";
import type { DatabaseFacts } from "./read-database.ts";

/** Beyond this share the next process that starts may find no connection left. */
const NEARLY_ALL = 0.9;

/** A standby that is so far behind would lose minutes of work when it takes over. */
const FAR_BEHIND_BYTES = 256 * 1024 ** 2;

/** PostgreSQL begins to insist at 200 million (autovacuum_freeze_max_age), and stops near 2 thousand million. */
const OLD_TRANSACTIONS = 1_000_000_000;

/** Tokens and moments of decisions are told in seconds; so much may lie between two machines. */
const CLOCK_SECONDS = 5;

/** What the facts of a server amount to. */
export function checkDatabase(facts: DatabaseFacts, place: string): readonly Finding[] {
  return [
    checkServer(facts, place),
    checkSchema(facts),
    checkConnections(facts.connections),
    ...checkStandbys(facts),
    checkVacuum(facts),
    checkClock(facts.clockAheadSeconds),
  ];
}

function checkServer(
  { version, isStandby, missingRoles, owner }: DatabaseFacts,
  place: string,
): Finding {
  if (isStandby) {
    return sick(
      "database",
      `${place} only copies another server: nothing can be written.`,
      "Let DATABASE_URL name the server that takes changes, or promote this one: select pg_promote()",
    );
  }
  if (missingRoles.length > 0) {
    return sick(
      "database",
      `${place} answers, and the login may not use ${missingRoles.join(", ")}.`,
      ROLES_WANTED,
    );
  }
  const by = owner === null ? "" : `, run by the process ${owner}`;
  return fine("database", `${place} answers: PostgreSQL ${version}${by}.`);
}

function checkSchema({ step, known, changed, isHalfRestored }: DatabaseFacts): Finding {
  if (isHalfRestored) {
    return sick(
      "schema",
      "A backup is being restored into this database, or its restoring was broken off: it is not whole.",
      "Run the same consentry restore again to its end.",
    );
  }
  if (step === null) {
    return look("schema", "The database is empty.", "Make its schema with: consentry migrate");
  }
  if (changed.length > 0) {
    return sick(
      "schema",
      `The database has taken ${changed.join(", ")} in another form than this program has.`,
      "Start the program that this database was used by.",
    );
  }
  if (step > known) {
    return look(
      "schema",
      `A newer Consentry has used this database (step ${step}, this program knows ${known}).`,
      "Start the newer one. Processes of this one that run go on until they are stopped.",
    );
  }
  return step < known
    ? look(
        "schema",
        `${known - step} migrations wait to be run.`,
        "Run them with: consentry migrate. Starting does the same.",
      )
    : fine("schema", `The schema is at step ${step}, as this program wants it.`);
}

export function checkConnections({ open, most }: DatabaseFacts["connections"]): Finding {
  const told = `${open} of ${most} connections to the database's server are in use`;
  return open >= most * NEARLY_ALL
    ? sick(
        "connections",
        `${told}.`,
        "Raise max_connections of the server, put a pooler before it, or run fewer processes.",
      )
    : fine("connections", `${told}.`);
}

function checkStandbys({ standbys }: DatabaseFacts): readonly Finding[] {
  return standbys.map(({ name, bytesBehind }) => {
    if (bytesBehind === null) {
      return look(
        "replication",
        `A standby follows (${name}); how far behind it is, this login may not see.`,
        "Let the login see it: grant pg_monitor to that login.",
      );
    }
    const told = `The standby ${name} is ${Math.round(bytesBehind / 1024 ** 2)} MiB behind`;
    return bytesBehind > FAR_BEHIND_BYTES
      ? sick("replication", `${told}.`, "Look at its disk and at the network between the two.")
      : fine("replication", `${told}.`);
  });
}

function checkVacuum({ oldestTransactions }: DatabaseFacts): Finding {
  const told = `The oldest rows of the server were cleaned ${Math.round(oldestTransactions / 1e6)} million transactions ago`;
  return oldestTransactions > OLD_TRANSACTIONS
    ? sick(
        "vacuum",
        `${told}; near two thousand million it stops taking changes.`,
        "Look for transactions that never end (pg_stat_activity) and whether autovacuum is on; then run: vacuum freeze",
      )
    : fine("vacuum", `${told}.`);
}

export function checkClock(aheadSeconds: number): Finding {
  const off = Math.abs(aheadSeconds);
  if (off <= CLOCK_SECONDS) return fine("clock", "This machine's clock and the database's agree.");
  const way = aheadSeconds > 0 ? "ahead of" : "behind";
  return sick(
    "clock",
    `This machine's clock is ${Math.round(off)} seconds ${way} the database's.`,
    "Set both by the network's time: timedatectl set-ntp true",
  );
}
