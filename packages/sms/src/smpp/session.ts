import { isIP } from "node:net";
import { rootCertificates } from "node:tls";

import { err, ok, type Result } from "@consentry/kernel";

import { smpp, statusName, textOf, type PDU, type Session } from "./library.ts";
import type { PartFields } from "./parts.ts";
import type { SmppSettings, SmppTimes } from "./settings.ts";

/** What became of a message that was to be handed over. */
export type Answer =
  | { readonly kind: "answered"; readonly status: number; readonly messageId: string }
  /** It never left. */
  | { readonly kind: "not-sent" }
  /** It left, and no answer will come. */
  | { readonly kind: "unknown"; readonly code: string };

/** Called with each `deliver_sm`; what it gives is the status of the answer. Must not reject. */
export type Ear = (pdu: PDU) => Promise<number>;

/** §5.1.3. `temporary` asks a peer to bring a message again. */
export const STATUS = {
  ok: 0x00,
  invalidCommand: 0x03,
  systemError: 0x08,
  temporary: 0x64,
} as const;

/** SMPP 3.4. */
const VERSION = 0x34;
/** Octets that a peer has not read: one that reads none of our answers is no peer. */
const MOST_UNREAD = 1_048_576;
/** Messages of a peer that are being listened to at once; it is asked to bring the others again. */
const MOST_HEARD_AT_ONCE = 200;

/** One connection as a transceiver, from its bind to its end. */
export class BoundSession {
  readonly #session: Session;
  readonly #times: SmppTimes;
  readonly #ear: Ear;
  readonly #open = new Set<(answer: Answer) => void>();
  readonly #enquiries: NodeJS.Timeout;
  readonly #end = Promise.withResolvers<string>();
  #heard = 0;
  #hasEnded = false;

  private constructor(session: Session, times: SmppTimes, ear: Ear) {
    this.#session = session;
    this.#times = times;
    this.#ear = ear;
    this.#enquiries = setInterval(() => void this.#ask("enquire_link", {}), times.enquireMs);
    session.on("pdu", (pdu: PDU) => this.#hear(pdu));
    // The library's errors are a broken connection, or octets that are no message.
    session.on("error", (error: NodeJS.ErrnoException) => this.#stop(error.code ?? "protocol"));
    session.on("close", () => this.#stop("closed"));
  }

  /** Connects and binds; fails with why not. */
  static async open(
    { settings, address }: { readonly settings: SmppSettings; readonly address: string },
    times: SmppTimes,
    ear: Ear,
  ): Promise<Result<BoundSession, string>> {
    const { host, port, tls, authority } = settings;
    const session = smpp.connect({
      host: address,
      port,
      tls,
      // Without a name to compare, an address is: it stands in few certificates.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(authority === undefined ? {} : { ca: [...rootCertificates, authority] }),
    });
    // Messages are small, and the next waits for the answer to the last.
    session.socket.setNoDelay(true);
    const bound = new BoundSession(session, times, ear);
    const connected = Promise.withResolvers<true>();
    session.on(tls ? "secureConnect" : "connect", () => connected.resolve(true));
    const timer = setTimeout(() => bound.#stop("ETIMEDOUT"), times.connectMs);
    const first = await Promise.race([connected.promise, bound.#end.promise]);
    clearTimeout(timer);
    if (first !== true) return err(first);
    const refusal = await bound.#bind(settings);
    if (refusal === null) return ok(bound);
    bound.#stop(refusal);
    return err(refusal);
  }

  /** Why it ended, once it has. */
  get ended(): Promise<string> {
    return this.#end.promise;
  }

  submit(fields: PartFields): Promise<Answer> {
    return this.#ask("submit_sm", fields);
  }

  /** Says goodbye. What is under way is to be finished before. */
  async close(): Promise<void> {
    await this.#ask("unbind", {});
    this.#stop("unbound");
  }

  async #bind({ login, password, systemType }: SmppSettings): Promise<string | null> {
    const answer = await this.#ask("bind_transceiver", {
      system_id: login,
      password: password.reveal(),
      system_type: systemType,
      interface_version: VERSION,
    });
    if (answer.kind === "not-sent") return "closed";
    if (answer.kind === "unknown") return answer.code;
    return answer.status === STATUS.ok ? null : statusName(answer.status);
  }

  #ask(
    command: "bind_transceiver" | "submit_sm" | "enquire_link" | "unbind",
    fields: PartFields,
  ): Promise<Answer> {
    if (this.#hasEnded || this.#isUnread()) return Promise.resolve({ kind: "not-sent" });
    return new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        if (this.#open.delete(settle)) resolve(answer);
      };
      // A peer that leaves one question open cannot be trusted with the next.
      const timer = setTimeout(() => this.#stop("no-answer"), this.#times.answerMs);
      this.#open.add(settle);
      const isWritten = this.#session[command]({ ...fields }, (answer) =>
        settle(answerOf(answer, command)),
      );
      if (!isWritten) settle({ kind: "not-sent" });
    });
  }

  #hear(pdu: PDU): void {
    if (this.#hasEnded || pdu.isResponse()) return;
    switch (pdu.command) {
      case "deliver_sm":
        void this.#listenTo(pdu);
        break;
      case "enquire_link":
        this.#answer(pdu, "enquire_link_resp", STATUS.ok);
        break;
      case "unbind":
        this.#answer(pdu, "unbind_resp", STATUS.ok);
        this.#stop("unbound-by-peer");
        break;
      default:
        this.#answer(pdu, "generic_nack", STATUS.invalidCommand);
    }
  }

  async #listenTo(pdu: PDU): Promise<void> {
    if (this.#heard >= MOST_HEARD_AT_ONCE) {
      this.#answer(pdu, "deliver_sm_resp", STATUS.temporary);
      return;
    }
    this.#heard += 1;
    const status = await this.#ear(pdu);
    this.#heard -= 1;
    this.#answer(pdu, "deliver_sm_resp", status);
  }

  #answer(pdu: PDU, command: string, status: number): void {
    if (this.#hasEnded || this.#isUnread()) return;
    const { sequence_number } = pdu;
    this.#session.send(new smpp.PDU(command, { command_status: status, sequence_number }));
  }

  #isUnread(): boolean {
    if (this.#session.socket.writableLength <= MOST_UNREAD) return false;
    this.#stop("not-read");
    return true;
  }

  #stop(code: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearInterval(this.#enquiries);
    this.#session.destroy();
    for (const settle of this.#open) settle({ kind: "unknown", code });
    this.#end.resolve(code);
  }
}

function answerOf(answer: PDU, command: string): Answer {
  const { command_status: status } = answer;
  const isRefusal = answer.command === "generic_nack" && status !== STATUS.ok;
  // A yes to something else is none to this.
  if (answer.command !== `${command}_resp` && !isRefusal) {
    return { kind: "unknown", code: "odd-answer" };
  }
  return { kind: "answered", status, messageId: textOf(answer, "message_id") };
}
