import { err, ok, type Result } from "@consentry/kernel";

import { REACH_ANY, type Reach } from "../transport/reach.ts";
import type {
  TakenText,
  TextFailure,
  TextListener,
  TextMessage,
  TextTransport,
} from "../transport/transport.ts";
import { asksToSlowDown, failureOf } from "./failures.ts";
import { answeredId, readIncoming, type IncomingPart } from "./incoming.ts";
import { JoinedParts, WAIT_FOR_PARTS_MS, type JoinedText } from "./joined-parts.ts";
import type { PDU } from "./library.ts";
import { Pace } from "./pace.ts";
import { partsOf, type PartFields } from "./parts.ts";
import { BoundSession, STATUS } from "./session.ts";
import { USUAL_TIMES, type SmppSettings, type SmppTimes } from "./settings.ts";
import { Slots } from "./slots.ts";

/**
 * Hands texts to a message centre by SMPP 3.4, and hears receipts and texts from it. It keeps one
 * connection bound for as long as it lives, and makes another when that is lost. A text that was
 * handed over when the connection broke is `unknown`: it is not sent again here.
 */
export function smppCarrier(
  settings: SmppSettings,
  listener: TextListener,
  manner: SmppManner = {},
): TextTransport {
  return new SmppCarrier(settings, listener, manner);
}

export interface SmppManner {
  readonly times?: SmppTimes;
  readonly reach?: Reach;
}

/** Times that a further part of a text is offered, once its first was taken. */
const TRIES_OF_A_PART = 5;
/** Connections that failed in a row, after which a text is given back at once. */
const HOPELESS = 3;

const ABOUT = {
  "bad-number": "recipient",
  "bad-sender": "policy",
  "too-long": "message",
} as const;

class SmppCarrier implements TextTransport {
  readonly #settings: SmppSettings;
  readonly #listener: TextListener;
  readonly #times: SmppTimes;
  readonly #reach: Reach;
  readonly #pace: Pace;
  readonly #slots: Slots;
  readonly #parts = new JoinedParts();
  readonly #sweeps: NodeJS.Timeout;
  readonly #closing = Promise.withResolvers<void>();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #running: Promise<void>;
  #bound = Promise.withResolvers<BoundSession>();
  #session: BoundSession | null = null;
  #failures = 0;
  #lastCode = "connecting";
  #isClosing = false;
  /** Drawn by chance, so that two processes seldom join parts of different texts. */
  #reference = Math.floor(Math.random() * 256);

  constructor(
    settings: SmppSettings,
    listener: TextListener,
    { times = USUAL_TIMES, reach = REACH_ANY }: SmppManner,
  ) {
    this.#settings = settings;
    this.#reach = reach;
    this.#listener = listener;
    this.#times = times;
    this.#pace = new Pace(settings.perSecond, times.restMs);
    this.#slots = new Slots(settings.window);
    this.#sweeps = setInterval(() => void this.#giveOverdue(), WAIT_FOR_PARTS_MS / 2);
    this.#running = this.#keepBound();
  }

  deliver(message: TextMessage): Promise<Result<TakenText, TextFailure>> {
    return this.#noted(this.#deliver(message));
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#closing.resolve();
    clearInterval(this.#sweeps);
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    await this.#session?.close();
    await this.#running;
    await this.#giveOverdue(true);
  }

  async #noted<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  async #deliver(message: TextMessage): Promise<Result<TakenText, TextFailure>> {
    const carrier = this.#settings.name;
    if (this.#isClosing)
      return err({ kind: "for-now", about: "carrier", code: "closing", carrier });
    this.#reference = (this.#reference + 1) % 256;
    const parts = partsOf(message, this.#settings.long, this.#reference);
    if (!parts.ok) {
      return err({ kind: "for-good", about: ABOUT[parts.error], code: parts.error, carrier });
    }
    const messageIds: string[] = [];
    for (const [index, part] of parts.value.entries()) {
      const taken = await this.#submit(part, index === 0 ? 1 : TRIES_OF_A_PART);
      if (!taken.ok) return taken;
      if (taken.value !== "") messageIds.push(taken.value);
    }
    return ok({ carrier, messageIds });
  }

  /** Offers a part so often; half a text is of no use to who pays for it. */
  async #submit(part: PartFields, tries: number): Promise<Result<string, TextFailure>> {
    for (let left = tries - 1; ; left--) {
      const answer = await this.#submitOnce(part);
      if (answer.ok || left === 0 || answer.error.kind !== "for-now") return answer;
    }
  }

  async #submitOnce(part: PartFields): Promise<Result<string, TextFailure>> {
    const { name: carrier, ids } = this.#settings;
    const letGo = await this.#slots.take();
    try {
      const session = await this.#patiently();
      if (session === null) {
        return err({ kind: "for-now", about: "carrier", code: this.#lastCode, carrier });
      }
      await waited(this.#pace.turn(Date.now()));
      const answer = await session.submit(part);
      if (answer.kind === "not-sent") {
        return err({ kind: "for-now", about: "carrier", code: "closed", carrier });
      }
      if (answer.kind === "unknown") {
        return err({ kind: "unknown", about: "carrier", code: answer.code, carrier });
      }
      if (answer.status === STATUS.ok) {
        this.#pace.wentWell();
        return ok(answeredId(answer.messageId, ids));
      }
      const failure = failureOf(answer.status, carrier);
      if (asksToSlowDown(failure.code)) this.#pace.slowDown(Date.now());
      return err(failure);
    } finally {
      letGo();
    }
  }

  /** The session there is, or the next within patience; `null` if there is none by then. */
  async #patiently(): Promise<BoundSession | null> {
    if (this.#session !== null) return this.#session;
    if (this.#isClosing || this.#failures >= HOPELESS) return null;
    const patience = new AbortController();
    const late = waited(this.#times.patienceMs, patience.signal).then(() => null);
    const closing = this.#closing.promise.then(() => null);
    const session = await Promise.race([this.#bound.promise, late, closing]);
    patience.abort();
    return session;
  }

  async #keepBound(): Promise<void> {
    while (!this.#isClosing) {
      const opened = await this.#open();
      if (opened.ok) await this.#live(opened.value);
      else this.#failedWith(opened.error);
      await this.#rest();
    }
  }

  async #open(): Promise<Result<BoundSession, string>> {
    const address = await this.#reach(this.#settings.host).catch(() => null);
    if (address === null) return err("no-such-host");
    const ear = (pdu: PDU): Promise<number> => this.#noted(this.#hear(pdu));
    return BoundSession.open({ settings: this.#settings, address }, this.#times, ear);
  }

  async #live(session: BoundSession): Promise<void> {
    this.#failures = 0;
    this.#session = session;
    this.#bound.resolve(session);
    if (this.#isClosing) await session.close();
    this.#lastCode = await session.ended;
    this.#session = null;
    this.#bound = Promise.withResolvers();
  }

  #failedWith(code: string): void {
    this.#failures += 1;
    this.#lastCode = code;
  }

  /** Twice as long after each failure in a row, and up to half as long again by chance. */
  async #rest(): Promise<void> {
    const { reconnectMs, longestReconnectMs } = this.#times;
    const steps = Math.min(this.#failures, 20);
    const restMs = Math.min(reconnectMs * 2 ** steps, longestReconnectMs);
    const over = new AbortController();
    await Promise.race([
      waited(restMs * (1 + Math.random() / 2), over.signal),
      this.#closing.promise,
    ]);
    over.abort();
  }

  /** A peer is answered once the listener has taken over what it brought. */
  async #hear(pdu: PDU): Promise<number> {
    const { name: carrier, alphabet, ids } = this.#settings;
    const heard = readIncoming(pdu, alphabet, ids);
    try {
      if (heard.kind === "receipt") await this.#listener.receipt({ carrier, ...heard.receipt });
      if (heard.kind === "part") await this.#hearPart(heard.part);
      return STATUS.ok;
    } catch {
      // The listener's own trouble: the peer keeps the message and brings it again.
      return STATUS.temporary;
    }
  }

  async #hearPart(part: IncomingPart): Promise<void> {
    const whole = this.#parts.add(part, Date.now());
    if (whole === null) {
      if (this.#parts.isCrowded) await this.#giveOverdue();
      return;
    }
    await this.#give(whole);
    this.#parts.forget(part);
  }

  #give({ from, to, text }: JoinedText): Promise<void> {
    return this.#listener.incoming({ carrier: this.#settings.name, from, to, text });
  }

  /** Its parts were answered for when they came: what the listener rejects now is lost. */
  async #giveOverdue(everything = false): Promise<void> {
    const overdue = this.#parts.overdue(Date.now(), everything);
    await Promise.allSettled(overdue.map((text) => this.#give(text)));
  }
}

function waited(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
