import type { StaffDeed } from "@consentry/ledger";

/** An act of staff as whoever saw it tells it. */
export interface StaffNote {
  /** `member:ID`, `api-key:ID`, or `operator`: somebody at the machine itself. */
  readonly actor: string;
  readonly deed: StaffDeed;
  /** What was asked for, by the name the interface has for it. */
  readonly operation: string;
  /** The person it was about, by id; `null`: nobody, many, or not a contact. */
  readonly contact: string | null;
  /** Any other one thing it was about, by its id. */
  readonly about: string | null;
  /** How many people it showed, took out or reached; `null` where that was not counted. */
  readonly people: number | null;
}
