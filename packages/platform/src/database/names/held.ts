/** A name held beyond one transaction: by whoever is there, and by nobody once they are gone. */
export interface Held {
  /**
   * Aborts when the name could not be kept: from then on another may hold it, and nothing more may
   * be done under it.
   */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}
