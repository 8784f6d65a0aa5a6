/**
 * No number that came out of observing people speaks of fewer: below it, who knows the others
 * learns what one of them did.
 */
export const FEWEST_PEOPLE = 10;
