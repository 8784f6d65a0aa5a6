import type { Instant, Result } from "@consentry/kernel";
import type { ComposedMail, DeliveryFailure, Taken } from "@consentry/mail";

import type { TakenTransport } from "../../campaigns/delivery/transports.ts";
import { BatchSize } from "../../campaigns/delivery/sending/batch-size.ts";
import { isOfRelay, outcomeOf } from "../../campaigns/delivery/sending/outcome-of.ts";
import { Slots } from "../../campaigns/delivery/sending/slots.ts";
import { Settling } from "../../campaigns/delivery/settling/settling.ts";
import { traced } from "../../operating/tracing/tracing.ts";
import { claimMessages, type Claiming } from "./claim-messages.ts";
import type { MessageWriter } from "./message-writer.ts";
import type { MessageOutcome, SendingMessage, SettledMessage } from "./sending-message.ts";
import { settleMessages } from "./settle-messages.ts";

/** What the messages of one organisation are sent with. */
export interface MessageRun extends Claiming {
  readonly writer: MessageWriter;
  readonly way: Pick<TakenTransport, "transport" | "connections">;
  readonly now: () => Instant;
}

/**
 * Why sending ended. `over`: another organisation's turn. `lost-track`: what became of some messages
 * could not be written down.
 */
export type SendingEnd =
  | { readonly kind: "nothing-due" | "over" | "lost-track" }
  /** No relay could be used. */
  | { readonly kind: "relay-trouble"; readonly code: string };

/** So many mails wait for each connection, that it never waits for a mail. */
const MAILS_A_CONNECTION = 2;

/** An organisation with many messages lets others have their turn. */
const LONGEST_TURN_MS = 10_000;

/** When it is to end, so long for relays that have a mail and for the database. */
const LAST_ANSWERS_MS = 30_000;

/**
 * Takes messages of one organisation in hand and hands them over, the next ones being decided while
 * these go out, until none is due, its time is over, its relays are in trouble or `ending` aborts.
 * What was taken in hand and not handed over is put back.
 */
export async function sendDue(run: MessageRun, ending: AbortSignal): Promise<SendingEnd> {
  const endsAt = performance.now() + LONGEST_TURN_MS;
  const slots = new Slots(run.way.connections * MAILS_A_CONNECTION);
  const size = new BatchSize();
  let trouble: DeliveryFailure | null = null;
  let broken: { readonly error: unknown } | null = null;
  const settling = new Settling<SettledMessage>(
    (settled) => settleMessages(run, settled, run.now()),
    (error) => {
      broken = { error };
    },
  );
  const mayGoOn = (): boolean =>
    trouble === null && broken === null && !ending.aborted && performance.now() < endsAt;

  const handOver = async (message: SendingMessage): Promise<MessageOutcome> => {
    if (!mayGoOn()) return { kind: "put-back" };
    const written = await run.writer.write(message, run.now()).catch(() => BROKE);
    if (!written.ok) return { kind: "held-back", reason: `writing:${written.error}` };
    const answer = await run.way.transport.deliver(written.value);
    if (!answer.ok && isOfRelay(answer.error)) trouble = answer.error;
    return outcomeFor(answer, message, run.now());
  };
  const handOverAll = async (messages: readonly SendingMessage[]): Promise<void> => {
    const since = performance.now();
    for (const message of messages) {
      await slots.take();
      void traced("hand over message", {}, async (span) => {
        const outcome = await handOver(message);
        span.tell({ "consentry.outcome": outcome.kind });
        return outcome;
      }).then((outcome) => {
        settling.add({ message, outcome });
        slots.leave();
      });
    }
    size.took(messages.length, performance.now() - since);
  };

  let isDone = false;
  const sendAll = async (): Promise<void> => {
    let next = claimMessages(run, size.next, run.now());
    for (;;) {
      const claimed = await next;
      if (claimed === null) break;
      next = mayGoOn() ? claimMessages(run, size.next, run.now()) : Promise.resolve(null);
      // Whoever fails is heard where it is awaited.
      next.catch(() => undefined);
      await handOverAll(claimed);
    }
    isDone = mayGoOn();
  };
  const failed = await sendAll().then(
    () => null,
    (error: unknown) => ({ error }),
  );
  await slots.allFree();
  if (!(await settling.end(LAST_ANSWERS_MS))) return { kind: "lost-track" };
  if (failed !== null) throw failed.error;
  if (trouble !== null) return { kind: "relay-trouble", code: (trouble as DeliveryFailure).code };
  return { kind: isDone ? "nothing-due" : "over" };
}

const BROKE: Result<ComposedMail, string> = { ok: false, error: "broke" };

function outcomeFor(
  answer: Result<Taken, DeliveryFailure>,
  message: SendingMessage,
  now: Instant,
): MessageOutcome {
  const outcome = outcomeOf(answer, message, now);
  switch (outcome.kind) {
    case "bounced":
      return { ...outcome, kind: outcome.failure.kind === "for-good" ? "bounced" : "given-up" };
    case "skipped":
      return { kind: "held-back", reason: outcome.reason };
    case "sent":
    case "later":
    case "put-back":
    default:
      return outcome;
  }
}
