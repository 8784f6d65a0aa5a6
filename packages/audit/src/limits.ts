/**
 * Bounds on what one message may cost. Mail is written by strangers: every bound names what it
 * stops, stands far above honest mail, and when it is met the document says so in `notices`.
 */

/** Honest tags carry a dozen; a tag with thousands exists to waste the reader's memory. */
export const MAX_ATTRIBUTES = 256;

/** Browsers flatten beyond 512 open elements too (WHATWG HTML leaves the number to them). */
export const MAX_OPEN_ELEMENTS = 512;

/** Judged one by one; a mail that holds more is judged on the first of them. */
export const MAX_REFERENCES = 20_000;

/** A 100,000-link message is read whole; beyond that only memory is being tested. */
export const MAX_LINKS = 200_000;

/** Comments inside conditional comments, and markup inside `srcdoc`. */
export const MAX_NESTED_MARKUP = 4;

/** Sites refuse URLs beyond some 8,000 characters; `data:` images are not URLs for us. */
export const MAX_URL_LENGTH = 16_384;

/** Layers of encoding looked through for an address: base64 in percent in base64 was seen. */
export const MAX_DECODING_DEPTH = 3;

/** Decodings tried for one value before it is taken as opaque. */
export const MAX_DECODINGS = 64;

/** Longer values are looked through up to here. */
export const MAX_VALUE_LENGTH = 8_192;

/** A year of a daily newsletter would be 365; a dossier of more is a corpus, and nobody reads it. */
export const MAX_DOSSIER_MAILS = 200;

/** The archive is made in memory, in a browser too. */
export const MAX_DOSSIER_BYTES = 256 * 1024 * 1024;
