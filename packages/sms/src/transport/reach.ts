/**
 * Gives the address that a host name is reached at, or `null` where it may not be reached: whoever
 * lets strangers name hosts keeps them out of its own network here. The connection goes to that
 * address; certificates are held against the name.
 */
export type Reach = (hostname: string) => Promise<string | null>;

/** The name itself: the system looks it up. */
export const REACH_ANY: Reach = (hostname) => Promise.resolve(hostname);
