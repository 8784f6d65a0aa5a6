import { behaviour } from "./behaviour/behaviour.ts";
import { questions } from "./rules/questions.ts";
import { imports } from "./rules/imports.ts";
import {
  automationSteps,
  counts,
  deliveries,
  deliveryReports,
  endedHolds,
  erasures,
  incomingLetters,
  incomingReports,
  localInbox,
  messageContent,
  messageLog,
  programLog,
  registerAnswers,
  requests,
  serviceMails,
} from "./rules/dated-tables.ts";
import { staffLog } from "./rules/staff-log.ts";
import { customers, prospects } from "./rules/people.ts";
import type { PlatformRule } from "./rule.ts";
import { unsubscribed } from "./unsubscribed/unsubscribed.ts";

/**
 * Everything of an organisation that goes on a day, in the order in which it goes: what is about
 * people before the people. What is not here goes otherwise or not at all: see `ELSEWHERE`.
 */
export const RULES: readonly PlatformRule[] = [
  endedHolds,
  questions,
  serviceMails,
  imports,
  counts,
  localInbox,
  programLog,
  messageContent,
  messageLog,
  incomingLetters,
  incomingReports,
  deliveryReports,
  requests,
  erasures,
  registerAnswers,
  staffLog,
  automationSteps,
  behaviour,
  deliveries,
  unsubscribed,
  customers,
  prospects,
];

/** Entries of law's catalogue that no rule here carries out, and who does instead. */
export const ELSEWHERE = {
  suppressions: "stay: nothing removes them but the person's own word, or whoever recorded them",
  "consent-proof": "goes with the person; entries of the ledger name nobody and stay",
  "staff-access": "belongs to the installation: people/drop-what-is-over.ts",
  backups: "belong to the installation: backup/",
  "closed-organisation": "goes as a whole: retention/closing/",
} as const;
