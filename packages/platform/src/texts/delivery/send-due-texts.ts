import { err, type Instant } from "@consentry/kernel";
import type { TextFailure } from "@consentry/sms";

import { BatchSize } from "../../campaigns/delivery/sending/batch-size.ts";
import { Slots } from "../../campaigns/delivery/sending/slots.ts";
import { Settling } from "../../campaigns/delivery/settling/settling.ts";
import type { TakenTextTransport } from "../carriers/text-carriers.ts";
import { claimTexts, LEASE_SECONDS, type TextRun } from "./claim-texts.ts";
import { isOfCarrier, outcomeOfText } from "./outcome-of-text.ts";
import type { SendingText, SettledText, TextOutcome } from "./sending-text.ts";
import { settleTexts } from "./settle-texts.ts";

/** What the texts of one organisation are sent with. */
export interface SendingRun extends TextRun {
  readonly way: Pick<TakenTextTransport, "transport" | "atOnce">;
  readonly now: () => Instant;
}

/** An organisation with many texts lets others have their turn. */
const LONGEST_TURN_MS = 10_000;

/** When it is to end, so long for carriers that have a text and for the database. */
const LAST_ANSWERS_MS = 30_000;

/** What is handed over so late could be another worker's before it is settled. */
const LATEST_HAND_OVER_MS = (LEASE_SECONDS - 120) * 1000;

/**
 * Hands over the texts of one organisation that are due, until none is, its time is over, its
 * carrier is in trouble or `ending` aborts. What was taken in hand and not handed over is put back.
 *
 * @returns the code of the carrier's trouble; `null`: there was none
 */
export async function sendDueTexts(run: SendingRun, ending: AbortSignal): Promise<string | null> {
  const endsAt = performance.now() + LONGEST_TURN_MS;
  const slots = new Slots(run.way.atOnce);
  const size = new BatchSize();
  let trouble: TextFailure | null = null;
  let broken: { readonly error: unknown } | null = null;
  const settling = new Settling<SettledText>(
    (settled) => settleTexts(run, settled, run.now()),
    (error) => {
      broken = { error };
    },
  );
  const mayGoOn = (): boolean =>
    trouble === null && broken === null && !ending.aborted && performance.now() < endsAt;

  const handOver = async (text: SendingText, until: number): Promise<TextOutcome> => {
    if (!mayGoOn() || performance.now() > until) return { kind: "put-back" };
    const answer = await run.way.transport
      .deliver({
        // Drawn with the row, and told to nobody else.
        reference: text.id,
        to: text.number,
        from: text.sender,
        text: text.body,
        validForSeconds: secondsBetween(run.now(), text.expiresAt),
      })
      .catch(() => err(BROKE));
    if (!answer.ok && isOfCarrier(answer.error)) trouble = answer.error;
    return outcomeOfText(answer, text, run.now());
  };

  while (mayGoOn()) {
    const claimedAt = performance.now();
    const claimed = await claimTexts(run, size.next, run.now());
    if (claimed === null) break;
    for (const text of claimed) {
      await slots.take();
      void handOver(text, claimedAt + LATEST_HAND_OVER_MS).then((outcome) => {
        settling.add({ text, outcome });
        slots.leave();
      });
    }
    size.took(claimed.length, performance.now() - claimedAt);
  }
  await slots.allFree();
  // What could not be written down goes back when the lease is over, and is counted then.
  await settling.end(LAST_ANSWERS_MS);
  return trouble === null ? null : (trouble as TextFailure).code;
}

/** A transport that throws says nothing of whether it had handed the text over. */
const BROKE: TextFailure = { kind: "unknown", about: "carrier", code: "broke", carrier: "" };

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(1, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}
