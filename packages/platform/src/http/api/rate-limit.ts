export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Enough to copy a shop's customers in one go; a loop that went wrong is stopped in seconds. */
export const OF_A_KEY: Rate = { burst: 300, perSecond: 50 };

/** Counts requests by key. */
export interface RateLimit {
  /** 0 when the request may pass; else the seconds after which one would. */
  wait(key: string, nowMs: number): number;
}
