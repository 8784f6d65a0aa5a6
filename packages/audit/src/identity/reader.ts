import { parseAddressList } from "../mime/addresses.ts";
import type { HeaderField } from "../mime/message.ts";
import { lookInside } from "./leaks.ts";
import { needlesFor, NO_NEEDLES, type Needles } from "./needles.ts";

/** Where delivery writes whom it delivered to. */
const RECIPIENT_HEADERS = [
  "delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "x-delivered-to",
  "x-rcpt-to",
  "x-forwarded-to",
  "to",
  "cc",
];

/** Where platforms leave the address in an encoding of theirs, seen in received mail. */
const ENCODED_HEADERS =
  /^(?:x-msfbl|x-mailin-eid|x-mailgun-sid|x-mid|x-data|x-fid|x-fmbh|x-listmember|x-email|require-recipient-valid-since|x-pm-rcpt|x-rcpt-to)$/;

const ADDRESS =
  /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/gi;

/**
 * The addresses the message may have been sent to: given ones, those of the delivery and address
 * headers, and those that platforms encode into headers of their own. Never the sender's.
 */
export function readerAddresses(
  header: readonly HeaderField[],
  given: string | undefined,
): readonly string[] {
  const found = new Set<string>();
  if (given) found.add(given.trim());
  const senders = new Set(addressesIn(header, ["from", "reply-to", "sender"]));
  for (const address of addressesIn(header, RECIPIENT_HEADERS)) {
    if (!senders.has(address)) found.add(address);
  }
  for (const field of header) {
    if (!ENCODED_HEADERS.test(field.key)) continue;
    for (const address of addressesInside(field.value)) found.add(address);
  }
  return [...found];
}

export function readerNeedles(addresses: readonly string[]): Needles {
  return addresses.length === 0 ? NO_NEEDLES : needlesFor(addresses);
}

function addressesIn(header: readonly HeaderField[], keys: readonly string[]): string[] {
  return header
    .filter((field) => keys.includes(field.key))
    .flatMap((field) => parseAddressList(field.value))
    .map(({ address }) => address.toLowerCase())
    .filter((address) => address.includes("@"));
}

function addressesInside(value: string): string[] {
  const found = new Set((value.match(ADDRESS) ?? []).map((address) => address.toLowerCase()));
  // Folding stands in the middle of encoded values.
  for (const text of lookInside(value.replace(/\s+/g, ""), NO_NEEDLES).texts) {
    for (const address of text.match(ADDRESS) ?? []) found.add(address.toLowerCase());
  }
  return [...found];
}
