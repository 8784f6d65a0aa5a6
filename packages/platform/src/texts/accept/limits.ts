/** Ten messages are a letter: what is longer belongs into a mail. */
export const MOST_SEGMENTS = 10;

/** More characters than ten messages hold in any alphabet. */
export const LONGEST_TEXT = 1_600;

export const LONGEST_REFERENCE = 200;

/** A code says nothing any more after minutes; a carrier that is away is waited for no longer. */
export const SHORTEST_VALID_SECONDS = 60;
/** GSM carriers keep a text for three days at most, as they say themselves. */
export const LONGEST_VALID_SECONDS = 3 * 86_400;
export const USUAL_VALID_SECONDS = 86_400;
/** Of a login: whoever asked for it asks again. */
export const URGENT_VALID_SECONDS = 900;

/** Further ahead nobody knows whether the reason for a text still stands; as of messages. */
export { FURTHEST_AHEAD_DAYS, latestSendAt } from "../../transactional/accept/limits.ts";
/** A name or an id. */
export { LONGEST_NAME as LONGEST_TEMPLATE_NAME } from "../../transactional/templates/message-template.ts";
