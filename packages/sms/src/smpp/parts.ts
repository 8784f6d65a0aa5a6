import { err, ok, type Result } from "@consentry/kernel";

import { cutText, MOST_SEGMENTS } from "../text/cut-text.ts";
import { octetsOf } from "../text/octets.ts";
import type { TextMessage } from "../transport/transport.ts";

/** How a text of several messages travels. */
export type LongTexts =
  /** Cut here, each message with a header that joins them (3GPP TS 23.040 §9.2.3.24.1). */
  | "header"
  /** Whole, in `message_payload` (SMPP 3.4 §5.3.2.32): the peer cuts it. */
  | "payload";

export type PartFields = Readonly<Record<string, unknown>>;

const UNPACKED: Readonly<Record<"gsm-7" | "ucs-2", number>> = { "gsm-7": 0x00, "ucs-2": 0x08 };
const HAS_HEADER = 0x40;

/** E.164 without its sign. */
const E164 = /^\+([1-9]\d{6,14})$/;
const SHORT_CODE = /^\d{3,8}$/;
/** Printable ASCII: what a network carries as a name differs, and this much it all carries. */
const NAME = /^[ -~]{1,11}$/;

/** The longest a `validity_period` of years, months and days can say without ambiguity: a month. */
const LONGEST_VALID_SECONDS = 28 * 86_400;

/**
 * The fields of the one or more messages that a text is sent as, without any length of its own:
 * the library counts. Fails with what is wrong with a sender, a number or a text.
 *
 * @param reference from 0 to 255, another for each text to the same number
 */
export function partsOf(
  message: TextMessage,
  long: LongTexts,
  reference: number,
): Result<readonly PartFields[], "bad-sender" | "bad-number" | "too-long"> {
  const to = E164.exec(message.to)?.[1];
  const from = senderOf(message.from);
  if (to === undefined) return err("bad-number");
  if (from === null) return err("bad-sender");
  const { encoding, segments } = cutText(message.text);
  if (segments.length > MOST_SEGMENTS) return err("too-long");
  const fields = {
    ...from,
    dest_addr_ton: 1,
    dest_addr_npi: 1,
    destination_addr: to,
    registered_delivery: 1,
    validity_period: validity(message.validForSeconds),
    data_coding: UNPACKED[encoding],
  };
  const octets = segments.map((each) => octetsOf(each.text, encoding));
  if (octets.length === 1) return ok([{ ...fields, short_message: Buffer.concat(octets) }]);
  if (long === "payload") return ok([{ ...fields, message_payload: Buffer.concat(octets) }]);
  return ok(
    octets.map((part, index) => ({
      ...fields,
      esm_class: HAS_HEADER,
      short_message: Buffer.concat([
        Uint8Array.of(5, 0, 3, reference & 0xff, octets.length, index + 1),
        part,
      ]),
    })),
  );
}

function senderOf(from: string): PartFields | null {
  const number = E164.exec(from)?.[1];
  if (number !== undefined) {
    return { source_addr_ton: 1, source_addr_npi: 1, source_addr: number };
  }
  if (SHORT_CODE.test(from)) return { source_addr_ton: 3, source_addr_npi: 0, source_addr: from };
  return NAME.test(from) ? { source_addr_ton: 5, source_addr_npi: 0, source_addr: from } : null;
}

/** A relative time, §7.1.1.2: `YYMMDDhhmmss000R`. */
function validity(seconds: number): string {
  const whole = Math.min(Math.max(Math.floor(seconds), 60), LONGEST_VALID_SECONDS);
  const parts = [86_400, 3_600, 60, 1].map((unit, index, units) => {
    const above = index === 0 ? Number.POSITIVE_INFINITY : (units[index - 1] ?? 1);
    return String(Math.floor((whole % above) / unit)).padStart(2, "0");
  });
  return `0000${parts.join("")}000R`;
}
