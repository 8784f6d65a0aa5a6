import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { Transports } from "../../campaigns/delivery/transports.ts";
import { readRelays } from "../../campaigns/relays/relays.ts";
import { mayHaveHappened } from "../../database/explain-error.ts";
import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Carrier } from "../../inbox/carrier.ts";
import type { Installation } from "../../installation.ts";
import { sharedPace } from "../../limits/shared-pace.ts";
import { keysOf } from "../../organisations/keys.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import type { RunningJob } from "../../running-job.ts";
import { Trouble } from "../../trouble.ts";
import { onNudge } from "../nudge.ts";
import { messageWorkerLock, recoverLostMessages } from "./lost-messages.ts";
import { MessageWriter } from "./message-writer.ts";
import { sendDue, type SendingEnd } from "./send-due.ts";
import { whoseMessages } from "./whose-messages.ts";

export type MessageWork = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/** How often it looks by itself: for what other processes accepted, and what is due by now. */
const ROUND_MS = 500;

/** How often it looks for what others left behind, in rounds. */
const ROUNDS_A_RECOVERY = 10;

/** Organisations at once; the rest of them have their turn after. */
const MOST_AT_ONCE = 8;

/** A relay in trouble is asked again after a second, then twice as long each time, to a minute. */
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/**
 * Sends the messages of all organisations until stopped, through the relays of each, and for one
 * without any through the installation's own. What is accepted in this process is sent at once.
 * Any number of processes may do so on one database. It has connections of its own: no message
 * waits for a campaign.
 *
 * @param installations closed by whoever opened it, after this was stopped
 * @param report hears what failed, by its kind alone
 */
export function keepSendingMessages(
  work: MessageWork,
  installations: Carrier,
  report: (what: string) => void,
): RunningJob {
  const stopping = new AbortController();
  const transports = new Transports(installations, (name, perSecond) =>
    sharedPace(work, name, perSecond),
  );
  const ended = live({ ...work, transports, report }, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
      await transports.close();
    },
  };
}

interface Means extends MessageWork {
  readonly transports: Transports;
  readonly report: (what: string) => void;
}

/** One life after the other, each under a name of its own. */
async function live(means: Means, stopping: AbortSignal): Promise<void> {
  const trouble = new Trouble(
    {
      begins: "Sending messages was interrupted; it is tried again.",
      ends: "Messages are sent again.",
    },
    means.report,
  );
  while (!stopping.aborted) {
    const name = randomUUID();
    const held = await means.database.holdLock(messageWorkerLock(name)).catch((error: unknown) => {
      trouble.tell(error);
      return null;
    });
    if (held === null) {
      await pause(trouble.restMs(ROUND_MS), undefined, { signal: stopping }).catch(() => undefined);
      continue;
    }
    const worker = new Worker(means, name, trouble, AbortSignal.any([held.lost, stopping]));
    await worker.work().catch((error: unknown) => trouble.tell(error));
    await held.release();
  }
}

class Worker {
  readonly #means: Means;
  readonly #name: string;
  readonly #trouble: Trouble;
  readonly #lostTrack = new AbortController();
  readonly #ending: AbortSignal;
  readonly #busy = new Map<OrganisationId, Promise<void>>();
  /** Who was nudged, those at work included: what came while they looked is looked for again. */
  readonly #nudged = new Set<OrganisationId>();
  readonly #rests = new Map<OrganisationId, { readonly until: number; readonly ms: number }>();
  #wake: () => void = () => undefined;

  constructor(means: Means, name: string, trouble: Trouble, ending: AbortSignal) {
    this.#means = means;
    this.#name = name;
    this.#trouble = trouble;
    this.#ending = AbortSignal.any([ending, this.#lostTrack.signal]);
  }

  /** Ends when `ending` aborts and nothing is in hand any more. */
  async work(): Promise<void> {
    const forget = onNudge(this.#means.database, (organisation) => {
      this.#nudged.add(organisation);
      this.#wake();
    });
    const wakeUp = (): void => this.#wake();
    this.#ending.addEventListener("abort", wakeUp);
    try {
      let nextLook = 0;
      for (let round = 0; !this.#ending.aborted;) {
        this.#serveNudged();
        if (performance.now() >= nextLook) {
          await this.#trouble.during(() => this.#look(round));
          nextLook = performance.now() + this.#trouble.restMs(ROUND_MS);
          round += 1;
        }
        await this.#sleep(nextLook - performance.now());
      }
    } finally {
      forget();
      this.#ending.removeEventListener("abort", wakeUp);
      await Promise.all(this.#busy.values());
    }
  }

  async #look(round: number): Promise<void> {
    const { database, now, report } = this.#means;
    if (round % ROUNDS_A_RECOVERY === 0) {
      const recovered = await recoverLostMessages(database);
      if (recovered > 0) report(`Messages of a worker that is gone were put back: ${recovered}.`);
    }
    for (const organisation of await whoseMessages(database, now())) this.#serve(organisation);
  }

  #serveNudged(): void {
    for (const organisation of this.#nudged) {
      if (this.#busy.has(organisation)) continue;
      this.#nudged.delete(organisation);
      this.#serve(organisation);
    }
  }

  #serve(organisation: OrganisationId): void {
    const isResting = (this.#rests.get(organisation)?.until ?? 0) > performance.now();
    const isFull = this.#busy.size >= MOST_AT_ONCE;
    if (this.#busy.has(organisation) || isResting || isFull || this.#ending.aborted) return;
    const done = this.#send(organisation)
      .then(
        (end) => this.#after(organisation, end),
        (error: unknown) => {
          this.#trouble.tell(error);
          this.#rest(organisation);
          // Messages may be in hand under this name that nobody here knows of.
          if (mayHaveHappened(error)) this.#lostTrack.abort();
        },
      )
      .finally(() => {
        this.#busy.delete(organisation);
        this.#wake();
      });
    this.#busy.set(organisation, done);
  }

  async #send(id: OrganisationId): Promise<SendingEnd> {
    const { database, secret, publicUrl, now, transports } = this.#means;
    const keys = keysOf(secret, id);
    const kept = await withOrganisation(database, id, async (tx) => ({
      organisation: await readOrganisation(tx, id),
      relays: await readRelays(tx, { organisation: id, wrappingKey: keys.wrappingKey }),
    }));
    const { organisation, relays } = kept;
    if (organisation === null) return { kind: "over" };
    const way = transports.take(id, relays);
    const writer = new MessageWriter({ database, organisation, keys, publicUrl });
    try {
      const run = { database, organisation: id, worker: this.#name, writer, way, now };
      return await sendDue(run, this.#ending);
    } finally {
      way.letGo();
    }
  }

  #after(organisation: OrganisationId, { kind }: SendingEnd): void {
    if (kind === "relay-trouble") this.#rest(organisation);
    else this.#rests.delete(organisation);
    // What is still in hand under this name can be put back only once nobody has the name.
    if (kind === "lost-track") this.#lostTrack.abort();
    // There may be more; others who wait come first, since they are looked at in order.
    if (kind === "over") this.#nudged.add(organisation);
  }

  #rest(organisation: OrganisationId): void {
    const before = this.#rests.get(organisation)?.ms ?? FIRST_REST_MS / 2;
    const ms = Math.min(before * 2, LONGEST_REST_MS);
    this.#rests.set(organisation, { until: performance.now() + ms, ms });
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#ending.aborted || ms <= 0 || this.#hasWork()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }

  #hasWork(): boolean {
    return [...this.#nudged].some((one) => !this.#busy.has(one));
  }
}
