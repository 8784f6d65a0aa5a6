/**
 * What a mail observes of its reader's opening it, each level by a rule of its own and exclusive of
 * the others: nothing, a counter common to all, the day alone, or events of this reader.
 */
export const OPEN_LEVELS = ["none", "aggregate", "day", "individual"] as const;
export type OpenLevel = (typeof OPEN_LEVELS)[number];

/** The same of the links. A day of the last click serves nobody: there is no such level. */
export const CLICK_LEVELS = ["none", "aggregate", "individual"] as const;
export type ClickLevel = (typeof CLICK_LEVELS)[number];
