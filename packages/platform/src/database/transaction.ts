import type { PoolClient, QueryConfig } from "pg";
import Cursor from "pg-cursor";

import { isTracing, traced } from "../operating/tracing/tracing.ts";
import type { Connections } from "./connections.ts";
import type { Statement } from "./statement.ts";

declare const scope: unique symbol;

/** What may stand for a `$1`. Objects go as JSON; an array is an array of the server's. */
export type SqlValue = string | number | boolean | bigint | null | Uint8Array | object;

/** What any transaction may do: read. */
interface Reading {
  /** All rows. For a result that may be large use `batches`. */
  rows<Row extends object>(
    query: Statement<Row> | string,
    values?: readonly SqlValue[],
  ): Promise<readonly Row[]>;
  /** A large result, `size` rows at a time, in the memory of one batch. */
  batches<Row extends object>(
    text: string,
    values: readonly SqlValue[],
    size: number,
  ): AsyncGenerator<readonly Row[]>;
}

declare const reads: unique symbol;

/**
 * Reads the rows of one organisation as they were a moment ago, maybe from a replica. A `Tx` serves
 * where this is asked for; this does not where a `Tx` is: what decides, claims or writes takes a
 * `Tx`, and cannot be given what may be old.
 */
export interface ReadTx extends Reading {
  readonly [reads]: "organisation";
}

/**
 * Work inside one open transaction. It is only ever handed to the function given to
 * `withOrganisation` or `acrossOrganisations`, ends with it, and must not be kept.
 */
export interface Transaction extends Reading {
  /** How many rows it touched. Without values the text may hold several commands. */
  run(query: Statement<object> | string, values?: readonly SqlValue[]): Promise<number>;
  /** Waits until no other transaction holds `name`, and holds it to the end of this one. */
  lock(name: string): Promise<void>;
  /** Holds `name` to the end of this transaction, unless another holds it: then it is `false`. */
  tryLock(name: string): Promise<boolean>;
}

/** Sees and touches the rows of one organisation. */
export interface Tx extends Transaction, ReadTx {
  readonly [scope]: "organisation";
}

/** Sees across organisations the few tables that are granted to it. */
export interface SystemTx extends Transaction {
  readonly [scope]: "system";
}

const clients = new WeakMap<Transaction, PoolClient>();

function clientOf(transaction: Transaction): PoolClient {
  const client = clients.get(transaction);
  if (client === undefined) throw new Error("this transaction has ended");
  return client;
}

/**
 * Runs `work` in a transaction opened by `opening`: commits what it returns, rolls back what it
 * throws. A connection that cannot even roll back is thrown away.
 */
export function inTransaction<T>(
  connections: Connections,
  opening: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  if (!isTracing()) return run(connections, opening, work);
  return traced("transaction", {}, async (span) => {
    const names: string[] = [];
    try {
      return await run(connections, opening, work, names);
    } finally {
      span.tell({ "consentry.statements": names.slice(0, MOST_TOLD).join(" ") });
    }
  });
}

/** A trace shows what a transaction was about, not each row of a long one. */
const MOST_TOLD = 40;

/** @param names gets the name of each statement that has one, and nothing else of it */
async function run<T>(
  connections: Connections,
  opening: string,
  work: (transaction: Transaction) => Promise<T>,
  names?: string[],
): Promise<T> {
  const client = await connections.take();
  const transaction = transactionOn(client, connections.keepsStatements, names);
  let broken: Error | undefined;
  try {
    await client.query(`${connections.begin}; ${opening}`);
    const result = await work(transaction);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    clients.delete(transaction);
    client.release(broken);
  }
}

function transactionOn(
  client: PoolClient,
  keepsStatements: boolean,
  names?: string[],
): Transaction {
  const written = keepsStatements ? named : unnamed;
  const asQuery = (query: Query, values: readonly SqlValue[]): QueryConfig => {
    if (names !== undefined && typeof query !== "string") names.push(query.name);
    return written(query, values);
  };
  const transaction: Transaction = {
    async rows<Row extends object>(query: Statement<Row> | string, values = NO_VALUES) {
      const { rows } = await clientOf(transaction).query<Row>(asQuery(query, values));
      return rows;
    },
    async run(query, values = NO_VALUES) {
      const { rowCount } = await clientOf(transaction).query(asQuery(query, values));
      return rowCount ?? 0;
    },
    async *batches<Row extends object>(
      text: string,
      values: readonly SqlValue[],
      size: number,
    ): AsyncGenerator<readonly Row[]> {
      const cursor = clientOf(transaction).query(new Cursor<Row>(text, [...values]));
      try {
        for (;;) {
          const rows = await cursor.read(size);
          if (rows.length === 0) return;
          yield rows;
        }
      } finally {
        await cursor.close();
      }
    },
    async lock(name) {
      await clientOf(transaction).query(LOCK, [name]);
    },
    async tryLock(name) {
      const { rows } = await clientOf(transaction).query<{ held: boolean }>(TRY_LOCK, [name]);
      return rows[0]?.held === true;
    },
  };
  clients.set(transaction, client);
  return transaction;
}

const LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

const TRY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held";

const NO_VALUES: readonly SqlValue[] = [];

type Query = Statement<object> | string;

function named(query: Query, values: readonly SqlValue[]): QueryConfig {
  return typeof query === "string"
    ? asText(query, values)
    : { name: query.name, text: query.text, values: [...values] };
}

/** For a connection that is another one in the next transaction. */
function unnamed(query: Query, values: readonly SqlValue[]): QueryConfig {
  return typeof query === "string"
    ? asText(query, values)
    : { text: query.text, values: [...values] };
}

function asText(query: string, values: readonly SqlValue[]): QueryConfig {
  // Without values the driver uses the protocol that takes several commands at once.
  return values.length === 0 ? { text: query } : { text: query, values: [...values] };
}
