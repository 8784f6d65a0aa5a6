import { readSeptets, readUcs2 } from "../text/octets.ts";
import type { TextReceipt } from "../transport/transport.ts";
import { messageOctets, numberOf, textOf, type PDU } from "./library.ts";

/** How a peer writes what it calls the default alphabet of its own. */
export type PeerAlphabet = "gsm-7" | "latin-1";

/** How its names for messages differ between its answer and its receipt. */
export type PeerIds =
  /** Not at all. */
  | "same"
  /** Hexadecimal in the answer, decimal in the receipt; the commonest of peers that differ. */
  | "hex-then-decimal"
  | "decimal-then-hex";

/** One message, with what joins it to others. */
export interface IncomingPart {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly joins: {
    readonly reference: number;
    readonly total: number;
    readonly index: number;
  } | null;
}

export type Heard =
  | { readonly kind: "receipt"; readonly receipt: Omit<TextReceipt, "carrier"> }
  | { readonly kind: "part"; readonly part: IncomingPart }
  /** No text and no receipt that can be read: answered, so that it does not come for ever. */
  | { readonly kind: "nothing" };

/** Reads a `deliver_sm`, whatever a peer wrote into it. */
export function readIncoming(pdu: PDU, alphabet: PeerAlphabet, ids: PeerIds): Heard {
  if (isReceipt(pdu)) {
    const receipt = readReceipt(pdu, ids);
    return receipt === null ? { kind: "nothing" } : { kind: "receipt", receipt };
  }
  const { header, body } = parted(pdu);
  const text = readText(body, numberOf(pdu, "data_coding"), alphabet);
  if (text === null) return { kind: "nothing" };
  const from = addressOf(pdu, "source_addr", numberOf(pdu, "source_addr_ton"));
  const to = addressOf(pdu, "destination_addr", numberOf(pdu, "dest_addr_ton"));
  const joins = joinsOf(pdu, header);
  // One that says it is a part of many, and is longer than any part, is cut: it would be kept.
  const kept = joins === null ? text : text.slice(0, LONGEST_PART);
  return { kind: "part", part: { from, to, text: kept, joins } };
}

/** Characters, with room to spare: a message has 160. */
const LONGEST_PART = 254;

/** §5.2.12: bits 5 to 2. Some peers leave them out and name the message in a TLV all the same. */
function isReceipt(pdu: PDU): boolean {
  const type = numberOf(pdu, "esm_class") & 0x3c;
  return type === 0x04 || type === 0x20 || textOf(pdu, "receipted_message_id") !== "";
}

/** International numbers with their sign; everything else as it came. No address is longer (§4.4). */
function addressOf(pdu: PDU, field: string, ton: number): string {
  const address = textOf(pdu, field).slice(0, 21);
  return ton === 1 && /^\d+$/.test(address) ? `+${address}` : address;
}

function parted(pdu: PDU): { readonly header: Uint8Array; readonly body: Uint8Array } {
  const octets = messageOctets(pdu);
  const hasHeader = (numberOf(pdu, "esm_class") & 0x40) !== 0;
  const length = hasHeader ? Math.min((octets[0] ?? 0) + 1, octets.length) : 0;
  return { header: octets.subarray(Math.min(1, length), length), body: octets.subarray(length) };
}

/** Elements of a header: name, length, value (TS 23.040 §9.2.3.24). */
function joinsOf(pdu: PDU, header: Uint8Array): IncomingPart["joins"] {
  for (let at = 0; at + 1 < header.length; at += 2 + (header[at + 1] ?? 0)) {
    const [name, length] = [header[at], header[at + 1]];
    const value = header.subarray(at + 2, at + 2 + (length ?? 0));
    const [one = 0, two = 0, three = 0, four = 0] = value;
    if (name === 0x00 && value.length === 3) return checked(one, two, three);
    if (name === 0x08 && value.length === 4) return checked(one * 256 + two, three, four);
  }
  const total = numberOf(pdu, "sar_total_segments");
  const reference = numberOf(pdu, "sar_msg_ref_num");
  return total === 0 ? null : checked(reference, total, numberOf(pdu, "sar_segment_seqnum"));
}

function checked(reference: number, total: number, index: number): IncomingPart["joins"] {
  return total > 1 && index >= 1 && index <= total ? { reference, total, index } : null;
}

/** §5.2.19. What is no text is `null`. */
function readText(octets: Uint8Array, coding: number, alphabet: PeerAlphabet): string | null {
  const latin1 = (): string => Buffer.from(octets).toString("latin1");
  switch (coding) {
    case 0x00:
      return alphabet === "gsm-7" ? readSeptets(octets) : latin1();
    case 0x01:
    case 0x03:
      return latin1();
    case 0x08:
      return readUcs2(octets);
    default:
      // GSM's message class: the default alphabet, or octets that are no text.
      return (coding & 0xf4) === 0xf0 ? readSeptets(octets) : null;
  }
}

const BY_NUMBER: readonly TextReceipt["state"][] = [
  "unknown",
  "on-its-way",
  "delivered",
  "expired",
  "undeliverable",
  "undeliverable",
  "on-its-way",
  "unknown",
  "rejected",
];

const BY_NAME: Readonly<Record<string, TextReceipt["state"]>> = {
  enroute: "on-its-way",
  acceptd: "on-its-way",
  delivrd: "delivered",
  expired: "expired",
  deleted: "undeliverable",
  undeliv: "undeliverable",
  rejectd: "rejected",
};

const ID = /\bid:\s?([\w.:-]{1,64})/i;
const STATE = /\bstat:\s?([a-z]{1,10})/i;
const ERROR = /\berr:\s?(\w{1,10})/i;

/** TLVs where a peer sends them (§5.3.2.12, §5.3.2.35), else the text of Appendix B. */
function readReceipt(pdu: PDU, ids: PeerIds): Omit<TextReceipt, "carrier"> | null {
  const all = Buffer.from(messageOctets(pdu)).toString("latin1").slice(0, LONGEST_RECEIPT);
  // Behind it stands what somebody wrote, who may have written anything.
  const [words = ""] = all.split(/\btext:/i, 1);
  const id = textOf(pdu, "receipted_message_id") || ID.exec(words)?.[1];
  if (id === undefined) return null;
  const named = BY_NAME[(STATE.exec(words)?.[1] ?? "").toLowerCase()];
  const state = BY_NUMBER[numberOf(pdu, "message_state")] ?? "unknown";
  return {
    messageId: canonicalId(id, ids === "same" ? null : ids === "hex-then-decimal" ? 10 : 16),
    state: state === "unknown" ? (named ?? "unknown") : state,
    code: ERROR.exec(words)?.[1] ?? "",
  };
}

/** Appendix B takes about 120 octets. */
const LONGEST_RECEIPT = 255;

/** The id of an answer, written as that of its receipt will be. */
export function answeredId(id: string, ids: PeerIds): string {
  return canonicalId(id, ids === "same" ? null : ids === "hex-then-decimal" ? 16 : 10);
}

/** Ids have 64 octets (§5.2.23). One that is a number in a base is written in decimal. */
function canonicalId(id: string, base: 10 | 16 | null): string {
  const written = id.trim().slice(0, 64);
  if (base === null) return written;
  const isNumber = base === 10 ? /^\d+$/.test(written) : /^[\da-f]+$/i.test(written);
  return isNumber ? BigInt(base === 16 ? `0x${written}` : written).toString() : written;
}
