import type { Place } from "../document.ts";

/** Why something that observes was left where it stands. */
export type KeptReason =
  /** Where the link leads is known to its server alone. */
  | "destination-unknown"
  /** Leaving by a header must go on working. */
  | "header"
  /** Its place inside escaped text or an inner page cannot be changed alone. */
  | "inside-text"
  /** The part's charset, encoding or size does not let a piece be replaced. */
  | "encoding"
  /** Without it the message would fall into other parts. */
  | "structure";

/** One thing that cleaning did, or could not do. */
export interface Change {
  readonly action:
    "removed" | "unwrapped" | "stripped" | "made-plain" | "kept" | "no-longer-verifies";
  readonly what: "open-tracker" | "personalised-image" | "link" | "read-receipt" | "signature";
  /** As it stood; `null` for headers. */
  readonly url: string | null;
  /** What stands there now: of a link that was unwrapped or stripped. */
  readonly to: string | null;
  /** Of what was kept. */
  readonly reason: KeptReason | null;
  /** In the message as it was given. */
  readonly at: Place;
}
