/** How a message centre in another process behaves; left out is not done. */
export interface PeerBehaviour {
  /** Breaks every connection so often. */
  readonly dropEveryMs?: number;
  /** Answers every so many-th text by asking for less. */
  readonly throttleEvery?: number;
  /** Numbers without sign that it does not know. */
  readonly rejects?: readonly string[];
  /** Says so much later that a text arrived. */
  readonly receiptAfterMs?: number;
  /** Takes texts and never answers. */
  readonly isMute?: true;
}

/** What it says of itself on its standard output, a line each. */
export type PeerSays =
  | { readonly says: "listening"; readonly port: number }
  /** How often it took a text for each number, and how many connections it broke. */
  | {
      readonly says: "report";
      readonly taken: Readonly<Record<string, number>>;
      readonly dropped: number;
    };
