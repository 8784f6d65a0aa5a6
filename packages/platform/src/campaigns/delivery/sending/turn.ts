import { setTimeout as pause } from "node:timers/promises";

import { err, type Result } from "@consentry/kernel";
import type { DeliveryFailure } from "@consentry/mail";

import { traced } from "../../../operating/tracing/tracing.ts";
import { claimBatch, type Claim } from "../claiming/claim-batch.ts";
import type { ClaimedDelivery, Outcome, Settled } from "../delivery.ts";
import type { CampaignRun, Handed, WriteFailure } from "../run.ts";
import { settle } from "../settling/settle.ts";
import { Settling } from "../settling/settling.ts";
import { BatchSize } from "./batch-size.ts";
import type { Health } from "./health.ts";
import { isOfRelay, outcomeOf } from "./outcome-of.ts";
import { Slots } from "./slots.ts";
import { watchCampaign, type Watch } from "./watch.ts";

/** Why a turn ended. In every case but the last nothing is left in hand. */
export type TurnEnd =
  | { readonly kind: "nothing-due" | "at-pace" | "halted" | "over" }
  /** No relay could be used for a while. */
  | { readonly kind: "relay-trouble"; readonly code: string }
  /** The campaign must not go on as it is: an `Ailment`, or the code of what cannot be written. */
  | { readonly kind: "unwell"; readonly because: string }
  /** What became of some messages could not be written down, or is not known yet. */
  | { readonly kind: "lost-track" };

/** A campaign of millions lets others have their turn. */
const LONGEST_TURN_MS = 30_000;

/** A relay in trouble is waited for with the mail in hand; then the mail is put back. */
const RELAY_WAITS_MS = [1_000, 2_000, 4_000, 8_000];

/** When it is to end, so long for relays that have a mail and for the database. */
const LAST_ANSWERS_MS = 30_000;

/**
 * Takes messages of one campaign in hand and hands them over, batch after batch, the next one being
 * decided while one goes out, until nothing is due, its time is over, it is halted or `ending`
 * aborts. Between any two messages it looks whether it may go on. What was taken in hand and not
 * handed over is put back.
 */
export async function takeTurn<Message>(
  run: CampaignRun<Message>,
  health: Health,
  ending: AbortSignal,
): Promise<TurnEnd> {
  const turn = new Turn(run, health, ending);
  try {
    return await turn.take();
  } finally {
    await turn.stop();
  }
}

class Turn<Message> {
  readonly #run: CampaignRun<Message>;
  readonly #health: Health;
  readonly #ending: AbortSignal;
  readonly #watch: Watch;
  readonly #slots: Slots;
  readonly #settling: Settling<Settled>;
  readonly #size = new BatchSize();
  readonly #endsAt = performance.now() + LONGEST_TURN_MS;
  #end: TurnEnd | null = null;
  /** Why it could not go on, though all was written down in the end. */
  #failed: { readonly error: unknown } | null = null;

  constructor(run: CampaignRun<Message>, health: Health, ending: AbortSignal) {
    this.#run = run;
    this.#health = health;
    this.#ending = ending;
    this.#watch = watchCampaign(run);
    this.#slots = new Slots(run.atOnce);
    this.#settling = new Settling<Settled>(
      async (settled) => {
        const because = await settle(run, settled, run.now());
        if (because !== null) this.#end ??= { kind: "unwell", because };
      },
      (error) => {
        this.#end ??= { kind: "over" };
        this.#failed ??= { error };
      },
    );
  }

  async take(): Promise<TurnEnd> {
    await this.#batches().catch((error: unknown) => {
      this.#end ??= { kind: "over" };
      this.#failed ??= { error };
    });
    if (!(await this.#finish())) return { kind: "lost-track" };
    if (this.#failed !== null) throw this.#failed.error;
    return this.#end ?? { kind: "over" };
  }

  async #batches(): Promise<void> {
    let next = this.#claim();
    for (;;) {
      const claim = await next;
      if (claim.kind !== "claimed") {
        this.#end ??= { kind: claim.kind };
        return;
      }
      next = this.#mayGoOn() ? this.#claim() : Promise.resolve({ kind: "halted" });
      // Whoever fails is heard where it is awaited.
      next.catch(() => undefined);
      await this.#handOverAll(claim.deliveries);
    }
  }

  stop(): Promise<void> {
    return this.#watch.stop();
  }

  #claim(): Promise<Claim> {
    const { now } = this.#run;
    return traced("claim campaign", {}, () => claimBatch(this.#run, this.#size.next, now()));
  }

  #mayGoOn(): boolean {
    if (this.#end !== null) return false;
    if (this.#ending.aborted || performance.now() > this.#endsAt) this.#end = { kind: "over" };
    else if (!this.#watch.mayGoOn) this.#end = { kind: "halted" };
    return this.#end === null;
  }

  async #handOverAll(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    const since = performance.now();
    for (const delivery of deliveries) {
      await this.#slots.take();
      void traced("hand over", {}, async (span) => {
        const outcome = await this.#handOver(delivery);
        span.tell({ "consentry.outcome": outcome.kind });
        return outcome;
      }).then((outcome) => {
        this.#settling.add({ delivery, outcome });
        this.#slots.leave();
      });
    }
    this.#size.took(deliveries.length, performance.now() - since);
  }

  /** Never rejects. */
  async #handOver(delivery: ClaimedDelivery): Promise<Outcome> {
    if (!this.#mayGoOn()) return { kind: "put-back" };
    const { writer, now } = this.#run;
    const written = await writer.write(delivery, now()).catch(() => WRITER_BROKE);
    if (!written.ok) {
      const { code, stopsCampaign, isNotNow } = written.error;
      if (isNotNow) return { kind: "put-back" };
      if (stopsCampaign) {
        this.#end ??= { kind: "unwell", because: code };
        return { kind: "put-back" };
      }
      return this.#noted({ kind: "skipped", reason: `writing:${code}` });
    }
    const answer = await this.#deliver(written.value);
    return this.#noted(answer === null ? { kind: "put-back" } : outcomeOf(answer, delivery, now()));
  }

  /** `null`: it was not handed over, and is not waited for any longer. */
  async #deliver(message: Message): Promise<Result<Handed, DeliveryFailure> | null> {
    for (const wait of [...RELAY_WAITS_MS, null]) {
      if (!this.#mayGoOn()) return null;
      const answer = await this.#run.transport.deliver(message);
      if (answer.ok || !isOfRelay(answer.error)) return answer;
      const { code } = answer.error;
      if (wait === null || isLogin(code)) this.#end ??= { kind: "relay-trouble", code };
      else await pause(wait, undefined, { signal: this.#ending }).catch(() => undefined);
    }
    return null;
  }

  #noted(outcome: Outcome): Outcome {
    this.#health.note(outcome);
    const ailment = this.#health.ailment();
    if (ailment !== null) this.#end ??= { kind: "unwell", because: ailment };
    return outcome;
  }

  /** Whether every message in hand came to its end, and that is written down. */
  async #finish(): Promise<boolean> {
    const timer = new AbortController();
    const isQuiet = await Promise.race([
      this.#slots.allFree().then(() => true),
      pause(LAST_ANSWERS_MS, false, { signal: timer.signal }).catch(() => false),
    ]);
    timer.abort();
    return (await this.#settling.end(LAST_ANSWERS_MS)) && isQuiet;
  }
}

const WRITER_BROKE: Result<never, WriteFailure> = err({
  code: "internal-error",
  stopsCampaign: true,
});

/** RFC 4954 §6: the login is refused. No waiting helps. */
export function isLogin(code: string): boolean {
  return /^(?:530|534|535|538|EAUTH)\b/.test(code);
}
