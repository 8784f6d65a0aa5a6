import type { HeaderField } from "../mime/message.ts";
import { LONGEST_FIELD } from "./limits.ts";

/**
 * Reads `tag=value; tag=value` (RFC 6376 §3.2); of a repeated tag the last counts. White space is
 * taken out of values: folding may stand anywhere in those that are read here.
 */
export function tagsOf({ value }: HeaderField): ReadonlyMap<string, string> {
  return new Map(
    value
      .slice(0, LONGEST_FIELD)
      .split(";")
      .flatMap((tag) => {
        const equals = tag.indexOf("=");
        if (equals < 1) return [];
        return [[tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s+/g, "")] as const];
      }),
  );
}
