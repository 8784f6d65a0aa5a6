import { Durations, Tally, type Figure } from "./tally.ts";

/*
 * What every process counts of its own doing. Kept by the module: it belongs to the process, as its
 * memory and its processor time do, and whoever counts should not have to be handed it.
 */

/** `campaign`, `message`: what law was asked about when something was to leave. */
export const decisions = new Tally(
  "consentry_decisions_total",
  "What law said when something was to leave, or a load to be kept, by this process.",
  ["about", "channel", "outcome"],
);

export const refusals = new Tally(
  "consentry_refusals_total",
  "What did not leave, by what held it back: a rule, a suppression, a quarantine.",
  ["about", "rule"],
);

export const settled = new Tally(
  "consentry_settled_total",
  "What became of what this process had in hand.",
  ["queue", "outcome"],
);

export const consentChanges = new Tally(
  "consentry_consent_changes_total",
  "Entries that this process wrote into ledgers of consent.",
  ["action", "channel", "method"],
);

export const loads = new Tally(
  "consentry_measured_loads_total",
  "Loads of measured mails that this process was asked to record; let-go ones were not kept.",
  ["outcome"],
);

/** The bound of a quick answer is a few milliseconds; what takes over a second waits for a person. */
const MOMENTS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const recordingSeconds = new Durations(
  "consentry_measured_load_seconds",
  "From the arrival of a measured load until what may be kept of it is on the disk.",
  MOMENTS,
);

export const requests = new Tally(
  "consentry_http_requests_total",
  "Requests answered by this process, by the pattern of their route.",
  ["method", "route", "status"],
);

export const requestSeconds = new Durations(
  "consentry_http_request_seconds",
  "From a request's arrival to the end of its answer.",
  MOMENTS,
);

export const jobFailures = new Tally(
  "consentry_job_failures_total",
  "Rounds of work beside the pages that failed and are tried again.",
  ["error"],
);

/** All of the above, as they stand. */
export function countedHere(): readonly Figure[] {
  return [
    decisions,
    refusals,
    settled,
    consentChanges,
    loads,
    recordingSeconds,
    requests,
    requestSeconds,
    jobFailures,
  ].map(({ figure }) => figure);
}
