import { randomUUID } from "node:crypto";

import type { Held } from "./held.ts";
import { LEASE_TIMES, type LeaseTimes } from "./lease-times.ts";
import { NamesConnection } from "./names-connection.ts";
import type { Way } from "../way.ts";

/**
 * Holds names for this process: each by a lease in the database that is renewed while it is held,
 * and, on a connection that is no pooler's, by the session's lock of the same name. The lock tells
 * processes of the release before leases, and lets go at once when this process dies; the lease
 * tells this process in time that it may be thought dead.
 */
export class NameKeeper {
  readonly #holder = randomUUID();
  readonly #connection: NamesConnection;
  readonly #kept = new Map<string, Kept>();
  readonly #times: LeaseTimes;
  #renewing: NodeJS.Timeout | null = null;

  constructor(way: Way, times = LEASE_TIMES) {
    this.#times = times;
    this.#connection = new NamesConnection(way, () => this.#loseAll());
  }

  /** @returns `null` when another holds it, in this process or elsewhere */
  async hold(name: string): Promise<Held | null> {
    if (this.#kept.has(name)) return null;
    const kept = new Kept();
    this.#kept.set(name, kept);
    const sentAt = performance.now();
    try {
      if (!(await this.#take(name))) {
        this.#kept.delete(name);
        return null;
      }
    } catch (error) {
      this.#kept.delete(name);
      throw error;
    }
    kept.until(this.#deadline(sentAt));
    this.#renewing ??= setInterval(() => void this.#renew(), this.#times.renewMs).unref();
    return { lost: kept.lost, release: () => this.#release(name, kept) };
  }

  async stop(): Promise<void> {
    if (this.#renewing !== null) clearInterval(this.#renewing);
    this.#loseAll();
    await this.#connection.stop();
  }

  #deadline(sentAt: number): number {
    return sentAt + this.#times.leaseMs - this.#times.marginMs;
  }

  #take(name: string): Promise<boolean> {
    return this.#connection.inTransaction(async (client, hasSession) => {
      const { rows } = await client.query(hasSession ? TAKE_WITH_SESSION : TAKE, [
        name,
        this.#holder,
        this.#times.leaseMs,
      ]);
      if (rows.length === 0 && hasSession) await client.query(UNLOCK, [name]);
      return rows.length > 0;
    });
  }

  /** What cannot be renewed now is tried again, until its time is over. */
  async #renew(): Promise<void> {
    const names = [...this.#kept].filter(([, kept]) => kept.isTaken);
    if (names.length === 0) return;
    const sentAt = performance.now();
    const renewed = await this.#connection
      .inTransaction(async (client) => {
        const { rows } = await client.query<{ readonly name: string }>(RENEW, [
          this.#holder,
          names.map(([name]) => name),
          this.#times.leaseMs,
        ]);
        return new Set(rows.map(({ name }) => name));
      })
      .catch(() => null);
    if (renewed === null) return;
    for (const [name, kept] of names) {
      if (renewed.has(name)) kept.until(this.#deadline(sentAt));
      else kept.lose();
    }
  }

  async #release(name: string, kept: Kept): Promise<void> {
    if (this.#kept.get(name) !== kept) return;
    kept.end();
    await this.#connection
      .inTransaction(async (client, hasSession) => {
        await client.query(LET_GO, [name, this.#holder]);
        if (hasSession) await client.query(UNLOCK, [name]);
      })
      .catch(() => undefined);
    this.#kept.delete(name);
  }

  #loseAll(): void {
    for (const kept of this.#kept.values()) if (kept.isTaken) kept.lose();
  }
}

/** One name and how long it is ours by our own clock. */
class Kept {
  readonly #lost = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  isTaken = false;

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** @param deadline by `performance.now()` */
  until(deadline: number): void {
    if (this.#lost.signal.aborted) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.isTaken = true;
    this.#timer = setTimeout(() => this.lose(), Math.max(0, deadline - performance.now())).unref();
  }

  lose(): void {
    this.end();
    this.#lost.abort();
  }

  end(): void {
    this.isTaken = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}

const LEASE = "clock_timestamp() + $3 * interval '1 millisecond'";

/** The number under which `Transaction.lock` and `tryLock` know the same name. */
const NUMBER = "hashtextextended($1, 0)";

const TAKE_WITH_SESSION = takeBy("pg_try_advisory_lock", true);
const TAKE = takeBy("pg_try_advisory_xact_lock", false);

/**
 * Free is a name whose session's lock can be had and of which no lease lives, or one whose holder
 * had that very lock and has lost it.
 */
function takeBy(lock: string, hasSession: boolean): string {
  return `with mine as materialized (select ${lock}(${NUMBER}) as mine)
  insert into leases as lease (name, holder, has_session, until)
  select $1, $2, ${hasSession}, ${LEASE} from mine where mine
  on conflict (name) do update
     set holder = excluded.holder, has_session = excluded.has_session, until = excluded.until
   where lease.until <= clock_timestamp() or lease.has_session
  returning name`;
}

const UNLOCK = `select pg_advisory_unlock(${NUMBER})`;

/** A lease that has ended is not taken up again: others may have acted on its end. */
const RENEW = `update leases set until = ${LEASE}
   where holder = $1 and name = any ($2::text[]) and until > clock_timestamp()
  returning name`;

const LET_GO = "delete from leases where name = $1 and holder = $2";
