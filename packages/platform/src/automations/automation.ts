import type { Instant } from "@consentry/kernel";
import type { WritingPlace } from "@consentry/mail";

import type { Definition } from "./definition.ts";

/** `active`: people come in and go on; `paused`: nobody does either; `ended`: everybody left. */
export const AUTOMATION_STATES = ["draft", "active", "paused", "ended"] as const;
export type AutomationState = (typeof AUTOMATION_STATES)[number];

/** A sequence of steps that people go through one by one. */
export interface Automation {
  readonly id: string;
  readonly name: string;
  readonly state: AutomationState;
  /** As it is being written. What runs stays as it was activated, until this is activated, too. */
  readonly draft: Definition;
  /** Counts every change of the draft. */
  readonly revision: number;
  /** What was found wrong with the draft as it stands; `null`: it was not looked at. */
  readonly findings: readonly Finding[] | null;
  /** The version that people come into; `null`: it was never active. */
  readonly liveVersion: number | null;
  /** Whether the draft is another than what runs. */
  readonly isChanged: boolean;
  /** A person's word. */
  readonly pausedBecause: string | null;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  /** When the version that people come into was activated. */
  readonly activatedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export const FINDING_CODES = [
  "no-steps",
  "unreachable",
  "no-identity",
  "no-signing-key",
  "no-such-list",
  /** A condition that reads openings or clicks does not say what for, or names what it does not read. */
  "purpose-unclear",
  /** It does not say which way those go who did not agree. */
  "otherwise-missing",
  /** Nothing is kept of single people for that purpose. */
  "measurement-not-kept",
  /** It seeks people because they open nothing; law has that serve to stop mail alone. */
  "inactive-not-sought",
  /** The organisation switched that measuring off: everybody goes the way of those who did not agree. */
  "measurement-off",
  "bad-message",
  "bad-writing",
  /** What the gate found in a message; `because` is its word for it. */
  "gate",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Something about a draft that a person must look at before it may be activated. */
export interface Finding {
  /** At which step; `null`: of the whole. */
  readonly step: string | null;
  readonly code: FindingCode;
  /** `warn`: it may be activated with it. */
  readonly severity: "block" | "warn";
  /** What is wrong and what to do, in English; names nobody. */
  readonly message: string;
  /** A finer word of whoever found it. */
  readonly because: string | null;
  /** In the author's own text. */
  readonly place: WritingPlace | null;
}

/** Whether a draft with these may be activated. */
export function mayGo(findings: readonly Finding[] | null): boolean {
  return findings !== null && findings.every(({ severity }) => severity === "warn");
}
