export interface LeaseTimes {
  /** How long a name stays its holder's who says nothing more. */
  readonly leaseMs: number;
  /** How often it says so. */
  readonly renewMs: number;
  /**
   * The holder stops so much before the server lets others in: room for a clock that runs a little
   * faster there, and for stopping.
   */
  readonly marginMs: number;
}

/**
 * With the look for lost messages every five seconds, what a killed worker had in hand is taken up
 * within fifteen; a disk that stands still for some seconds costs nobody their name. Four chances
 * before a lease ends.
 */
export const LEASE_TIMES: LeaseTimes = { leaseMs: 10_000, renewMs: 2_500, marginMs: 1_000 };
