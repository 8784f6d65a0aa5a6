/** Parts listed; the rest of the message is passed over. Real messages stay below fifty. */
export const MAX_PARTS = 1000;

/**
 * Multiparts within multiparts, counted along one branch. Reading recurses, so this and
 * `MAX_MESSAGE_DEPTH` together bound the stack.
 */
export const MAX_MULTIPART_DEPTH = 100;

/** Messages within messages; a thread forwarded whole, again and again, reaches some twenty. */
export const MAX_MESSAGE_DEPTH = 100;

/** One header; mail servers refuse far less (Postfix cuts at 100 KiB, Exchange at 256 KiB). */
export const MAX_HEADER_BYTES = 256 * 1024;

/** Fields of one header. Each costs an object, and `a:` is a field of two bytes. */
export const MAX_HEADER_FIELDS = 2000;

/** Decoded bytes of one body: twice what large providers accept as a whole message. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** RFC 2046 §5.1.1 allows 70; generators that exceed it are seen, longer than this never. */
export const MAX_BOUNDARY_BYTES = 256;

/** Parameters of one field; RFC 2231 continuations count one each. */
export const MAX_PARAMETERS = 200;

/** Nested comments in a structured field (RFC 5322 §3.2.2). */
export const MAX_COMMENT_DEPTH = 50;

/**
 * Characters of a comment: a line's length (RFC 5322 §2.1.1). An unclosed comment is no comment,
 * so the search for its end happens again at each bracket and must not run through the field.
 */
export const MAX_COMMENT_LENGTH = 998;

/** Addresses of one field; a longer list is cut, since nothing in an audit needs the rest. */
export const MAX_ADDRESSES = 1000;

/** A charset name in an encoded word; the longest registered one has 45 characters. */
export const MAX_CHARSET_NAME = 64;

/** One message of an mbox; beyond it the message is handed on cut. */
export const MAX_MESSAGE_BYTES = 100 * 1024 * 1024;
