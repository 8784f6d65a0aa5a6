import { err, ok } from "@consentry/kernel";
import type { DeliveryFailure } from "@consentry/mail";
import type { TextFailure, TextTransport } from "@consentry/sms";

import type { Hands } from "../../delivery/run.ts";
import type { WrittenText } from "./written-text.ts";

/** Hands texts to a carrier, and tells what it said as relays of mail are told. */
export function textHands(transport: Pick<TextTransport, "deliver">): Hands<WrittenText> {
  return {
    async deliver({ message, ...text }) {
      const taken = await transport.deliver(message);
      if (!taken.ok) return err(failureOf(taken.error));
      return ok({ relay: taken.value.carrier, code: "", text: { ...text, by: taken.value } });
    },
  };
}

function failureOf({ kind, about, code, carrier }: TextFailure): DeliveryFailure {
  return { kind, about: about === "carrier" ? "relay" : about, code, relay: carrier };
}
