import { parseAddressList } from "../mime/addresses.ts";
import type { HeaderField } from "../mime/message.ts";
import { hostOf } from "../references/url.ts";
import { isNumberField } from "./header-numbers.ts";
import { lookInside } from "./leaks.ts";
import { needlesFor, NO_NEEDLES, type Needles } from "./needles.ts";
import { opacityOf } from "./token.ts";
import { urlParts } from "./url-parts.ts";

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

/** @param header where numbers of the mailing or its reader may stand; not looked at when left out */
export function readerNeedles(
  addresses: readonly string[],
  header: readonly HeaderField[] = [],
): Needles {
  const values = headerValues(header);
  return addresses.length === 0 && values.size === 0 ? NO_NEEDLES : needlesFor(addresses, values);
}

/** Numbers that a header repeats; a platform that writes more of them repeats those, too. */
const MAX_HEADER_VALUES = 64;

/** Long enough to tell readers apart: at 1 a value may be a campaign's. */
const MIN_OPACITY = 2;

/** Longer fields are read up to here. */
const MAX_FIELD = 4_000;

/** What platforms number by in fields of their own, and in the address for leaving. */
function headerValues(header: readonly HeaderField[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { key, value } of header) {
    for (const one of valuesOf(key, value.slice(0, MAX_FIELD))) {
      if (values.size >= MAX_HEADER_VALUES) return values;
      if (opacityOf(one) >= MIN_OPACITY) values.add(one);
    }
  }
  return values;
}

function valuesOf(key: string, value: string): readonly string[] {
  if (key === "list-unsubscribe") return [...value.matchAll(/<(https?:[^<>]+)>/gi)].flatMap(inUrl);
  return isNumberField(key) ? value.split(/[\s:;,<>|]+/) : [];
}

function inUrl([, written = ""]: RegExpExecArray): readonly string[] {
  const url = written.replace(/\s+/g, "");
  const { segments, query } = urlParts(url, hostOf(url));
  return [...segments, ...query.map(({ value }) => value)];
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
