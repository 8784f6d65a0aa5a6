import type { Day } from "@consentry/kernel";

/**
 * The day from which the Dutch consent rule protects firms and professionals too.
 *
 * @source tw:11.7(1)
 */
export const NL_B2B_OPT_IN_FROM = "2009-10-01" as Day;
