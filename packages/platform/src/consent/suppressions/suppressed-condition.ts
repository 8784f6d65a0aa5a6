import type { SuppressionReason } from "./suppressions.ts";

/**
 * Which of two reasons counts where both hold. A complaint is lifted by nobody, so nothing may
 * stand before it; an erasure takes the place of all that its person could lift themselves; and
 * their own word outlives a machine's, which may end.
 */
const FIRMEST_FIRST: readonly SuppressionReason[] = [
  "complained",
  "erased",
  "objected",
  "unsubscribed",
  "requested",
  "bounced",
  "imported",
];

/** Its place among the reasons: to sort by, the firmest first. */
export function rank(reason: string): string {
  return `array_position(array['${FIRMEST_FIRST.join("', '")}'], ${reason})`;
}

/** Where the values of a condition stand: `$3`, or a column. */
export interface SuppressionTerms {
  readonly organisation: string;
  readonly addressKey: string;
  readonly channel: string;
  readonly topic: string;
  readonly on: string;
}

/**
 * The one condition under which a row of `suppressions` keeps an address from being written to.
 * `addressKey` may be `any(…)` of several: by text, of the address and of the number.
 */
export function holds({ organisation, addressKey, channel, topic, on }: SuppressionTerms): string {
  return `suppressions.organisation_id = ${organisation}
      and suppressions.address_key = ${addressKey}
      and suppressions.channel in ('all', ${channel}) and suppressions.topic in ('', ${topic})
      and (suppressions.until is null or suppressions.until > ${on})`;
}
