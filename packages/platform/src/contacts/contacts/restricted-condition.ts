/** What stands in place of a rule that holds somebody back, for those whose data are only kept. */
export const RESTRICTED = "X-RESTRICT";

/**
 * Whether the data of the row `contact` of `contacts` are kept and not used: the person asked for
 * it, and the day that ends it has not come.
 *
 * @param on the day, as SQL
 */
export function isRestricted(on: string): string {
  return `(contact.restricted_at is not null
    and (contact.restricted_until is null or contact.restricted_until > ${on}))`;
}
