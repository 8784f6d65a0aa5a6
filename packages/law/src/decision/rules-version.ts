/** The day on which the rules were last read against their sources. */
export const RULES_VERSION = "2026-11-21";

export const DISCLAIMER = "Read from rules as data; not legal advice.";
