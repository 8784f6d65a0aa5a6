import type { Instant } from "@consentry/kernel";

import type { ChainForm, Linked } from "../chain/chain-form.ts";

/** What somebody who works for an organisation did with what it holds. */
export const STAFF_DEEDS = [
  /** Looked at people's data. */
  "saw",
  /** Took people's data out as a file. */
  "exported",
  "changed",
  /** Let mail go out, or held it back. */
  "sent",
  /** Signed in, or out, or changed how they do. */
  "came-in",
  /** Asked for what their role does not allow. */
  "was-refused",
] as const;
export type StaffDeed = (typeof STAFF_DEEDS)[number];

/** One act, as it is written down: by numbers, never by names or addresses. */
export interface StaffAct {
  /** `member:ID`, `api-key:ID`, or `operator`: somebody at the machine itself. */
  readonly actor: string;
  readonly deed: StaffDeed;
  /** What was asked for, by the name the interface has for it: `exportContacts`. */
  readonly operation: string;
  /** The one thing it was about: an id, or of a person a keyed hash; `null`: many, or none. */
  readonly about: string | null;
  /** How many people it showed, took out or reached; `null` where that was not counted. */
  readonly people: number | null;
  readonly at: Instant;
}

/** An act in its place. */
export interface StaffEvent extends StaffAct, Linked {}

/** Names the form of entry; a change of form is a new name, and old entries keep theirs. */
const ENTRY_SCHEMA = "consentry.staff-act/1";

/** The log of what staff did, as a chain of its own beside the consent ledger. */
export const STAFF_CHAIN: ChainForm<StaffEvent> & {
  readonly place: (act: StaffAct, links: Linked) => StaffEvent;
} = {
  beginning: "consentry.staff-log/1",
  // Field by field, in canonical order: what else an object carries is not proved.
  textOf: (event) =>
    JSON.stringify({
      about: event.about,
      actor: event.actor,
      at: event.at,
      deed: event.deed,
      operation: event.operation,
      organisation: event.organisation,
      people: event.people,
      previous: event.previous,
      schema: ENTRY_SCHEMA,
      sequence: event.sequence,
    }),
  place: (act, links) => ({ ...act, ...links }),
};
