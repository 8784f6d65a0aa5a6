import { dated, type Dated } from "./dated.ts";

/** French recommended period after the last contact that came from a prospect. */
export const PROSPECT_YEARS: readonly Dated[] = [dated("2021-09-23", 3, "cnil-2021-131:prospects")];

/** French recommended period after the end of a relation. */
export const CUSTOMER_YEARS: readonly Dated[] = [dated("2021-09-23", 3, "cnil-2021-131:customers")];

/** The least an objection is remembered. Cited from the day the undated page was read. */
export const OPPOSITION_LEAST_YEARS: readonly Dated[] = [
  dated("2018-05-25", 3, "cnil-opposition-list:period"),
];

/** A practice, not a norm. */
export const BEHAVIOURAL_MONTHS: readonly Dated[] = [
  dated("2018-05-25", 24, "practice-dolist:behavioural"),
];

/** A practice, not a norm. */
export const MESSAGE_CONTENT_DAYS: readonly Dated[] = [
  dated("2018-05-25", 60, "practice-dolist:content"),
];

/** That a message was sent and what servers answered. A practice, not a norm. */
export const MESSAGE_LOG_DAYS: readonly Dated[] = [
  dated("2018-05-25", 180, "practice-dolist:behavioural"),
];
