import smpp, { type PDU, type Session } from "smpp";

/**
 * The library frames messages; what is written in them is coded and read by this package, from
 * octets. Its own readers of texts and times are taken out: they lose what a text was, and throw at
 * what a peer need not have written.
 */
for (const command of ["submit_sm", "deliver_sm"]) {
  for (const field of ["short_message", "schedule_delivery_time", "validity_period"]) {
    delete smpp.commands[command]?.params[field]?.filter;
  }
}
delete smpp.tlvs["message_payload"]?.filter;

export { smpp, type PDU, type Session };

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(smpp.errors).map(([name, status]) => [status, name]),
);

/** `ESME_RTHROTTLED`; one that the standard does not name in hexadecimal. */
export function statusName(status: number): string {
  return NAMES.get(status) ?? `0x${status.toString(16).padStart(8, "0")}`;
}

/** A text of a field; empty where a peer left it out or wrote something else. */
export function textOf(pdu: PDU, field: string): string {
  const value = pdu[field];
  if (typeof value === "string") return value;
  return Buffer.isBuffer(value) ? value.toString("latin1") : "";
}

export function numberOf(pdu: PDU, field: string): number {
  const value = pdu[field];
  return typeof value === "number" ? value : 0;
}

/** The octets of a message, in its own field or behind it where it is long (§5.3.2.32). */
export function messageOctets(pdu: PDU): Uint8Array {
  const [short, payload] = [pdu["short_message"], pdu["message_payload"]];
  if (Buffer.isBuffer(short) && short.length > 0) return short;
  return Buffer.isBuffer(payload) ? payload : new Uint8Array();
}
