/**
 * Countries whose courts take nothing but an answer to a mail as proof that the owner of the
 * mailbox was the one who said yes.
 *
 * @source bgh-i-zr-164-09
 */
const BY_MAIL_ALONE: ReadonlySet<string> = new Set(["DE"]);

/**
 * Whether a consent by form is proven only once the mailbox answered (double opt-in).
 *
 * @param country ISO 3166; `null` unknown: the strict answer
 */
export function isProvenByMailAlone(country: string | null): boolean {
  return country === null || BY_MAIL_ALONE.has(country);
}
