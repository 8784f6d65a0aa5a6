import { MAX_ADDRESS } from "../limits.ts";
import { plainText } from "./escape.ts";

/** What is thrown through the Liquid library where a place would stay empty or lead nowhere. */
export class NothingSaid extends Error {}

/**
 * The value, if it says something. An empty text was given on purpose; what is missing, and what has
 * no words, would leave a hole in an invoice.
 */
export function saidValue(value: unknown): unknown {
  const isSaid = Array.isArray(value) ? value.every(isWord) : isWord(value);
  if (!isSaid) throw new NothingSaid();
  return value;
}

function isWord(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Filters that no author writes: they are put behind what stands in an address. */
export const WHOLE_ADDRESS = "as_whole_address";
export const PART_OF_ADDRESS = "as_part_of_address";
export type AddressFilter = typeof WHOLE_ADDRESS | typeof PART_OF_ADDRESS;

const ASKS_THE_WEB = /^https?:$/;

/** A web address as programs spell it: nothing in it ends an attribute or a line. */
export function wholeAddress(value: unknown): string {
  const url = URL.parse(plainText(saidValue(value)));
  if (!url || !ASKS_THE_WEB.test(url.protocol) || url.href.length > MAX_ADDRESS) {
    throw new NothingSaid();
  }
  return url.href.replaceAll("'", "%27");
}

/** Encoded, so that it is one value of the address and changes no other part of it. */
export function partOfAddress(value: unknown): string {
  const text = plainText(saidValue(value)).toWellFormed();
  if (text === "") throw new NothingSaid();
  return encodeURIComponent(text);
}
