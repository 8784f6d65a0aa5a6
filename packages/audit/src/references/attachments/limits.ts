/**
 * Attached files are written by strangers and packed: a kilobyte may unfold to a gigabyte. What is
 * beyond a bound is not read, and the document says so (`attachment-not-read`).
 */

/** Of one attachment; larger ones are read up to here. Large providers accept less as a message. */
export const MAX_ATTACHMENT_BYTES = 32 * 1024 * 1024;

/** Unpacked from one entry of an archive, or one stream: the parts that name addresses are small. */
export const MAX_UNPACKED_BYTES = 4 * 1024 * 1024;

/** Unpacked from all attachments of one message together: a quarter of a second's work. */
export const MAX_UNPACKED_OF_MESSAGE = 32 * 1024 * 1024;

/** Entries listed of one archive; an office file with a thousand pictures has as many. */
export const MAX_ENTRIES = 4_000;

/** Addresses taken from one attachment. A catalogue with more links is known well enough by then. */
export const MAX_ADDRESSES = 2_000;
