import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { assertNever, type Instant } from "@consentry/kernel";

import { withOrganisation, type Database } from "../../../database/database.ts";
import { mayHaveHappened } from "../../../database/explain-error.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { RunningJob } from "../../../running-job.ts";
import { Trouble } from "../../../trouble.ts";
import type { CampaignChannel } from "../../campaign.ts";
import { moveTrialOn } from "../../trial/move-trial-on.ts";
import { recoverLost, workerLock } from "../claiming/lost-workers.ts";
import { pauseCampaign } from "../control/change-state.ts";
import type { CampaignRun } from "../run.ts";
import { Health } from "../sending/health.ts";
import { isLogin, takeTurn, type TurnEnd } from "../sending/turn.ts";
import { forgetRelayTrouble, noteRelayTrouble } from "./relay-trouble.ts";
import { Rests } from "./rests.ts";
import { begin, finishIfDone, hasDue, whoseTurn, type Wanting } from "./whose-turn.ts";

/** What a worker does its work with. */
export interface DeliveryWork {
  readonly database: Database;
  readonly now: () => Instant;
  /** Gives every recipient of a campaign a row; can be repeated after any crash. */
  readonly plan: (organisation: OrganisationId, campaign: string) => Promise<void>;
  /** Reads everything a turn needs; the code of what is wrong when it cannot be sent as it is. */
  readonly open: (
    organisation: OrganisationId,
    campaign: string,
    channel: CampaignChannel,
  ) => Promise<OpenedRun | string>;
  /** Hears what failed, by its kind alone. */
  readonly report: (what: string) => void;
}

/** Of whatever channel, unless said: what its writer makes only its own transport takes. */
export interface OpenedRun<Message = unknown> {
  readonly run: Omit<CampaignRun<Message>, "worker" | "database" | "now">;
  readonly close: () => void;
}

/** How often it looks whether somebody wants something. */
const ROUND_MS = 1_000;

/** How often it looks for what others left behind, in rounds. */
const ROUNDS_A_RECOVERY = 5;

/** A large campaign must not hold up a small one; each has its own relays' pace to wait for. */
const MOST_AT_ONCE = 4;

/**
 * Sends the campaigns of all organisations until stopped. Any number of processes may do so on one
 * database: each takes messages in hand that the others leave alone. While it works it holds a
 * name drawn anew; when it cannot keep it, it stops sending at once, and takes another one.
 *
 * Stopping waits for messages that a relay has, and puts every other back.
 */
export function startDelivering(work: DeliveryWork): RunningJob {
  const stopping = new AbortController();
  const ended = live(work, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** One life after the other, each under a name of its own. */
async function live(work: DeliveryWork, stopping: AbortSignal): Promise<void> {
  const trouble = new Trouble(
    { begins: "Sending was interrupted; it is tried again.", ends: "Sending goes on again." },
    work.report,
  );
  const troubles = new Map<string, Trouble>();
  while (!stopping.aborted) {
    const name = randomUUID();
    const held = await work.database.holdLock(workerLock(name)).catch((error: unknown) => {
      trouble.tell(error);
      return null;
    });
    if (held === null) {
      await wait(trouble.restMs(ROUND_MS), stopping);
      continue;
    }
    const ending = AbortSignal.any([held.lost, stopping]);
    const worker = new Worker(work, name, { trouble, troubles }, ending);
    await worker.work().catch((error: unknown) => trouble.tell(error));
    await held.release();
  }
}

interface KnownTrouble {
  readonly trouble: Trouble;
  readonly troubles: Map<string, Trouble>;
}

class Worker {
  readonly #work: DeliveryWork;
  readonly #name: string;
  /** Of looking for work; each campaign has its own besides. */
  readonly #trouble: Trouble;
  /** Known from one life to the next: whose trouble begins in one may see its end in another. */
  readonly #troubles: Map<string, Trouble>;
  readonly #lostTrack = new AbortController();
  readonly #ending: AbortSignal;
  readonly #busy = new Map<string, Promise<void>>();
  readonly #health = new Map<string, Health>();
  readonly #rests = new Rests(() => performance.now());
  /** The campaigns whose turn was longest ago come first. */
  readonly #lastTurn = new Map<string, number>();

  constructor(work: DeliveryWork, name: string, known: KnownTrouble, ending: AbortSignal) {
    this.#work = work;
    this.#name = name;
    this.#trouble = known.trouble;
    this.#troubles = known.troubles;
    this.#ending = AbortSignal.any([ending, this.#lostTrack.signal]);
  }

  /** Ends when `ending` aborts and nothing is in hand any more. */
  async work(): Promise<void> {
    try {
      for (let round = 0; !this.#ending.aborted; round += 1) {
        await this.#trouble.during(() => this.#round(round));
        await wait(this.#trouble.restMs(ROUND_MS), this.#ending);
      }
    } finally {
      await Promise.all(this.#busy.values());
    }
  }

  async #round(round: number): Promise<void> {
    const { database, report } = this.#work;
    if (round % ROUNDS_A_RECOVERY === 0) {
      const recovered = await recoverLost(database);
      if (recovered > 0) report(`Messages of a worker that is gone were put back: ${recovered}.`);
    }
    const wanting = await whoseTurn(database);
    this.#forgetAllBut(new Set(wanting.map(({ campaign }) => campaign)));
    const turns = this.#lastTurn;
    const next = wanting
      .filter(({ campaign }) => !this.#busy.has(campaign) && !this.#rests.isResting(campaign))
      .toSorted((a, b) => (turns.get(a.campaign) ?? 0) - (turns.get(b.campaign) ?? 0));
    for (const one of next) {
      if (this.#busy.size >= MOST_AT_ONCE) return;
      this.#lastTurn.set(one.campaign, performance.now());
      const done = this.#serve(one)
        .then(
          () => this.#troubles.get(one.campaign)?.end(),
          (error: unknown) => {
            this.#troubleOf(one.campaign).tell(error);
            this.#rests.restBriefly(one.campaign);
            // Messages may be in hand under this name that nobody here knows of.
            if (mayHaveHappened(error)) this.#lostTrack.abort();
          },
        )
        .finally(() => this.#busy.delete(one.campaign));
      this.#busy.set(one.campaign, done);
    }
  }

  /** From where it stands as far as it comes now: planned, begun, sent, finished. */
  async #serve(wanting: Wanting): Promise<void> {
    const { database, now } = this.#work;
    if (wanting.state === "planning" && !(await this.#plan(wanting))) return;
    if (wanting.state !== "sending" && (await begin(database, wanting, now())) === 0) {
      this.#rests.restBriefly(wanting.campaign);
      return;
    }
    await moveTrialOn(database, wanting, now());
    if (await hasDue(database, wanting, now())) return this.#send(wanting);
    await finishIfDone(database, wanting, now());
    this.#rests.restBriefly(wanting.campaign);
  }

  /** `false`: somebody else is at it. Planning twice would do no harm, only work twice. */
  async #plan({ organisation, campaign }: Wanting): Promise<boolean> {
    const held = await this.#work.database.holdLock(`campaign planning ${campaign}`);
    if (held === null) return false;
    try {
      await this.#work.plan(organisation, campaign);
      return true;
    } finally {
      await held.release();
    }
  }

  async #send(wanting: Wanting): Promise<void> {
    const { organisation, campaign, channel } = wanting;
    const { database, now, open } = this.#work;
    const opened = await open(organisation, campaign, channel);
    if (typeof opened === "string") return this.#pause(wanting, opened);
    const health = this.#health.get(campaign) ?? new Health();
    this.#health.set(campaign, health);
    try {
      const run = { ...opened.run, database, now, worker: this.#name };
      await this.#after(wanting, await takeTurn(run, health, this.#ending));
    } finally {
      opened.close();
    }
  }

  async #after(wanting: Wanting, end: TurnEnd): Promise<void> {
    const { campaign } = wanting;
    const { database, now } = this.#work;
    if (end.kind === "relay-trouble") await noteRelayTrouble(database, wanting, end.code, now());
    else await forgetRelayTrouble(database, wanting);
    switch (end.kind) {
      case "nothing-due":
        this.#rests.forget(campaign);
        await finishIfDone(database, wanting, now());
        return;
      case "at-pace":
        return this.#rests.restBriefly(campaign);
      case "relay-trouble":
        if (isLogin(end.code)) return this.#pause(wanting, "relay-login");
        if (!this.#rests.restInTrouble(campaign)) return this.#pause(wanting, "relay-trouble");
        return;
      case "unwell":
        return this.#pause(wanting, end.because);
      case "lost-track":
        // What is still in hand under this name can be put back only once nobody has the name.
        this.#lostTrack.abort();
        return;
      case "over":
      case "halted":
        return this.#rests.forget(campaign);
      default:
        return assertNever(end);
    }
  }

  async #pause({ organisation, campaign }: Wanting, because: string): Promise<void> {
    this.#work.report(`A campaign was paused: ${because}.`);
    await withOrganisation(this.#work.database, organisation, (tx) =>
      pauseCampaign(tx, organisation, campaign, because),
    );
  }

  /** Paused and ended campaigns begin anew with what is known of them. */
  #forgetAllBut(wanting: ReadonlySet<string>): void {
    for (const campaign of [...this.#health.keys(), ...this.#lastTurn.keys()]) {
      if (wanting.has(campaign) || this.#busy.has(campaign)) continue;
      this.#health.delete(campaign);
      this.#lastTurn.delete(campaign);
      this.#rests.forget(campaign);
      this.#troubles.delete(campaign);
    }
  }

  #troubleOf(campaign: string): Trouble {
    const known = this.#troubles.get(campaign) ?? new Trouble(OF_ONE, this.#work.report);
    this.#troubles.set(campaign, known);
    return known;
  }
}

const OF_ONE = {
  begins: "A campaign could not go on; it is tried again.",
  ends: "A campaign goes on again.",
};

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
