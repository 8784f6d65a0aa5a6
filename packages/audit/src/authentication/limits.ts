/** Characters of one field; what real signatures and results stay far below. */
export const LONGEST_FIELD = 20_000;

/** Results listed from one header; a mail on a long way has some twenty. */
export const MAX_CLAIMS = 200;

/** Signatures listed; a mail that was signed at every hop has fewer than ten. */
export const MAX_SIGNATURES = 100;

/** Field names that a signature may list; honest ones cover some thirty. */
export const MAX_COVERED = 200;

/** A domain name (RFC 1035 §2.3.4) and any keyword that stands where one is expected. */
export const LONGEST_NAME = 253;
