/** What followed from something that came back; none of them: nothing did. */
export const FOLLOWED = [
  /** Its server says it arrived. */
  "delivered",
  /** It may still arrive. */
  "deferred",
  /** It never will. */
  "bounced",
  /** The address is not written to any more. */
  "suppressed",
  "complained",
  "replied",
  /** Everything was stopped, as they asked. */
  "left",
  /** They were told so. */
  "confirmed",
  /** A request waits for somebody to see to it. */
  "wish",
  /** A read receipt was noted. */
  "read",
] as const;
export type Followed = (typeof FOLLOWED)[number];
