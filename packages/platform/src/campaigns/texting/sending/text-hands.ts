import { err, ok } from "@consentry/kernel";
import type { DeliveryFailure } from "@consentry/mail";
import type { TextFailure, TextTransport } from "@consentry/sms";

import type { Hands } from "../../delivery/run.ts";
import type { WrittenText } from "./written-text.ts";

/**
 * Hands texts to a carrier, and tells what it said as relays of mail are told. A text whose answer
 * was lost comes once more, and unanswered again has failed: each may be paid for and be read.
 */
export function textHands(transport: Pick<TextTransport, "deliver">): Hands<WrittenText> {
  return {
    async deliver({ message, mayHaveArrived, ...text }) {
      const taken = await transport.deliver(message);
      if (!taken.ok) {
        const failure = failureOf(taken.error);
        const isOver = mayHaveArrived && failure.kind === "unknown";
        return err(isOver ? { ...failure, kind: "for-good", about: "message" } : failure);
      }
      return ok({ relay: taken.value.carrier, code: "", text: { ...text, by: taken.value } });
    },
  };
}

function failureOf({ kind, about, code, carrier }: TextFailure): DeliveryFailure {
  return { kind, about: about === "carrier" ? "relay" : about, code, relay: carrier };
}
