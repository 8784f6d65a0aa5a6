import { setTimeout as pause } from "node:timers/promises";

import { err, type Result } from "@consentry/kernel";

import type { ComposedMail } from "../compose/service-mail.ts";
import type { RelaySettings } from "./relay-settings.ts";
import { openSession, type Session } from "./session.ts";
import type { DeliveryFailure, Taken, Transport } from "./transport.ts";

/** Milliseconds that only go forward, and waiting for them. */
export interface Pace {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export const REAL_PACE: Pace = {
  now: () => performance.now(),
  wait: (ms) => pause(ms),
};

/** Servers close a session that never ends; many allow a hundred mails. */
const MAILS_A_SESSION = 100;

/** A relay in trouble rests for a second, then twice as long each time, to five minutes. */
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 300_000;

/** One server with its connections: bounded in number and pace, rested when it is in trouble. */
export class Relay implements Transport {
  readonly #settings: RelaySettings;
  readonly #pace: Pace;
  readonly #idle: { readonly session: Session; mails: number }[] = [];
  readonly #waiting: (() => void)[] = [];
  #open = 0;
  /** When the next mail may start, by the rate. */
  #nextAt = 0;
  #troubles = 0;
  #restsUntil = 0;
  #whenQuiet: (() => void) | null = null;

  constructor(settings: RelaySettings, pace: Pace = REAL_PACE) {
    this.#settings = settings;
    this.#pace = pace;
  }

  get name(): string {
    return this.#settings.name;
  }

  get weight(): number {
    return this.#settings.weight;
  }

  /** How long it still rests; 0 when it can be used. */
  get restsForMs(): number {
    return Math.max(0, this.#restsUntil - this.#pace.now());
  }

  async deliver(mail: ComposedMail): Promise<Result<Taken, DeliveryFailure>> {
    await this.#place();
    try {
      if (this.restsForMs > 0) return err(this.#resting());
      await this.#turn();
      return await this.#handOver(mail);
    } finally {
      this.#leave();
    }
  }

  async close(): Promise<void> {
    if (this.#open > 0) await new Promise<void>((resolve) => (this.#whenQuiet = resolve));
    for (const { session } of this.#idle.splice(0)) session.close();
  }

  async #handOver(mail: ComposedMail): Promise<Result<Taken, DeliveryFailure>> {
    const known = this.#idleSession();
    const opened = known ? null : await openSession(this.#settings);
    if (opened && !opened.ok) return this.#after(opened);
    const used = known ?? { session: (opened as { readonly value: Session }).value, mails: 0 };
    const answer = await used.session.deliver(mail);
    used.mails += 1;
    if (used.session.isOpen && used.mails < MAILS_A_SESSION) this.#idle.push(used);
    else used.session.close();
    return this.#after(answer);
  }

  #idleSession(): { readonly session: Session; mails: number } | null {
    for (;;) {
      const last = this.#idle.pop();
      if (last === undefined) return null;
      if (last.session.isOpen) return last;
    }
  }

  #after<Answer extends Result<unknown, DeliveryFailure>>(answer: Answer): Answer {
    if (answer.ok || answer.error.about !== "relay") {
      this.#troubles = 0;
      return answer;
    }
    const rest = Math.min(FIRST_REST_MS * 2 ** Math.min(this.#troubles, 16), LONGEST_REST_MS);
    this.#troubles += 1;
    this.#restsUntil = this.#pace.now() + rest;
    return answer;
  }

  #resting(): DeliveryFailure {
    return { kind: "for-now", about: "relay", code: "resting", relay: this.name };
  }

  /** Waits until fewer than the allowed number are under way. */
  async #place(): Promise<void> {
    if (this.#open < this.#settings.connections) {
      this.#open += 1;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
      return;
    }
    this.#open -= 1;
    if (this.#open === 0) this.#whenQuiet?.();
  }

  /** Waits for this mail's turn: turns are spread evenly, and a turn that was missed is not made up. */
  async #turn(): Promise<void> {
    const { perSecond, turn } = this.#settings;
    if (turn !== undefined) return turn();
    if (perSecond === null) return;
    const now = this.#pace.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + 1_000 / perSecond;
    if (at > now) await this.#pace.wait(at - now);
  }
}
