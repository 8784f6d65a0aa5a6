/** Browsers give up after some twenty redirects; of chains in mail the longest seen had five. */
export const MAX_HOPS = 10;

/**
 * Encodings opened for one address: percent, base64, JSON in JSON and percent again were seen
 * together. Each makes the text shorter, so that the work stays linear.
 */
export const MAX_ENVELOPES = 6;

/** Values looked at inside one JSON envelope; platforms write fewer than twenty. */
export const MAX_JSON_VALUES = 64;

/** Links of one message that are followed: more tell nothing new about who counts its clicks. */
export const MAX_WALKED_LINKS = 30;

/** Links followed at a time: servers see a reader, not a flood. */
export const MAX_WALKS_AT_ONCE = 4;
