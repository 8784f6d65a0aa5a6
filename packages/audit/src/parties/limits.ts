/** Hosts asked of one message: a hostile one names any number, and each is a question to others. */
export const MOST_HOSTS_ASKED = 50;

/** Names one name may stand for in a row; resolvers give up not far above (RFC 1034 §3.6.2). */
export const MOST_CNAMES = 8;

/** Records kept of one answer; real ones have a handful. */
export const MOST_RECORDS = 16;

/** Parents of a host of which the name servers are asked, up to the registrable domain. */
export const MOST_ZONES = 4;

/** Questions under way at once, so that no resolver is flooded. */
export const MOST_AT_ONCE = 8;
