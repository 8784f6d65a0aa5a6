/**
 * What stands in place of a rule that holds somebody back, where they would be written to by text
 * and no number of theirs is known.
 */
export const NO_NUMBER = "no-number";
