import { Tokenizer, type Liquid, type TopLevelToken } from "liquidjs";

import type { Problems } from "../problems.ts";
import type { Marked, Marks } from "./marks.ts";
import { PART_OF_ADDRESS, WHOLE_ADDRESS, type AddressFilter } from "./message-data.ts";
import type { OutputToken } from "./tokens.ts";

/** A place of data, for what is matched against what stands before it. */
const DATA = "\u0000";

/** What must stand before data that is not the beginning: it chooses no host, and adds no header. */
const BEHIND_HOST = /^(?:https?:\/\/[^/?#\0]+|\0)[/?#]|^mailto:[^?\0]*\?/i;

/**
 * In an address of a message, data may be the whole of it, its beginning, or stand behind its host,
 * encoded there as one value. The mark of such an output; `null` where it may not stand, which is
 * told.
 *
 * @param before what stands in the address before it, with marks
 */
export function markInAddress(
  entry: Extract<Marked, { kind: "liquid" }>,
  before: string,
  { marks, problems }: { readonly marks: Marks; readonly problems: Problems },
): string | null {
  if ("args" in entry.token) {
    const message = "Put a condition around the whole link, not into its address.";
    problems.add("markup", entry.at, message);
    return null;
  }
  const isWhole = before === "";
  if (!isWhole && !BEHIND_HOST.test(marks.replace(before, () => DATA))) {
    const message = "In an address, data may be the whole of it or stand behind its host.";
    problems.add("markup", entry.at, message);
    return null;
  }
  return marks.add({ ...entry, inAddress: isWhole ? WHOLE_ADDRESS : PART_OF_ADDRESS });
}

/** Who encodes by hand would get it twice. */
const ENCODED_BY_HAND = /\|\s*url_encode$/;

/** The same output, written as an address. */
export function asAddress(
  { content }: OutputToken,
  filter: AddressFilter,
  { options }: Liquid,
): TopLevelToken {
  const text = `{{ ${content.replace(ENCODED_BY_HAND, "")} | ${filter} }}`;
  const [token] = new Tokenizer(text, options.operators).readTopLevelTokens(options);
  return token as TopLevelToken;
}
