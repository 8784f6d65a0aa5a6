import type { Origin } from "../origin.ts";

/** Two recipients' copies of one mailing, compared. */
export const PAIR: Origin = { kind: "pair", where: "unspy.email: two copies of one mailing" };
export const PHISHING_POT: Origin = {
  kind: "message",
  where: "a message of the phishing_pot collection",
};
export const LIST_ARCHIVE: Origin = {
  kind: "message",
  where: "a message in a public mailing-list archive",
};
export const FIXTURE: Origin = {
  kind: "message",
  where: "a message among an open-source project's test files",
};

export const MTB: Origin = { kind: "list", where: "MailTrackerBlocker 0.8.10 (BSD-3)" };
export const ESP_PM: Origin = { kind: "list", where: "SpamAssassin Esp.pm (Apache-2.0)" };
export const EASYPRIVACY: Origin = { kind: "list", where: "EasyPrivacy e-mail trackers" };
export const UASSETS: Origin = { kind: "list", where: "uBlock Origin privacy-removeparam" };
/** Open-source extensions that name the sender by its headers. */
export const HEADER_LISTS: Origin = { kind: "list", where: "public lists of sender headers" };
export const FAIREMAIL: Origin = { kind: "list", where: "FairEmail UriHelper" };

/** Nothing but memory: never more than `likely`. */
export const KNOWN: Origin = { kind: "knowledge", where: "general knowledge, not confirmed" };

export const TRACKERDB: Origin = { kind: "list", where: "Ghostery trackerdb" };

export function source(where: string): Origin {
  return { kind: "source", where };
}

export function docs(where: string): Origin {
  return { kind: "docs", where };
}
