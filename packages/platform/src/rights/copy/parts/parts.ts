import type { Part } from "../part.ts";
import { BREACHES, HANDLED, HOLDS, LAST_QUESTIONS, REQUESTS } from "./accountability.ts";
import { ASKS, CHOICES, CONSENTS, RESTING, SUPPRESSIONS, UNPROVEN } from "./consents.ts";
import { IMPORT_ROWS } from "./import-rows.ts";
import { DELIVERIES, INBOX, INCOMING, MESSAGES, SERVICE_MAILS } from "./mails.ts";
import { LAST_OPENING, OBSERVED } from "./observed.ts";
import { AUTOMATIONS, FACTS, LISTS, PERSON, SOURCES, TOLD } from "./person.ts";
import { INBOX_TEXTS, INCOMING_TEXTS, TEXTS } from "./texts.ts";
import { RECIPIENTS } from "./recipients.ts";

/** Everything that is held of one person, in the order in which it is told. */
export const PARTS = [
  PERSON,
  SOURCES,
  CHOICES,
  CONSENTS,
  UNPROVEN,
  ASKS,
  SUPPRESSIONS,
  RESTING,
  LISTS,
  FACTS,
  DELIVERIES,
  OBSERVED,
  LAST_OPENING,
  MESSAGES,
  SERVICE_MAILS,
  INBOX,
  INCOMING,
  TEXTS,
  INCOMING_TEXTS,
  INBOX_TEXTS,
  AUTOMATIONS,
  IMPORT_ROWS,
  REQUESTS,
  LAST_QUESTIONS,
  HOLDS,
  BREACHES,
  HANDLED,
  TOLD,
  RECIPIENTS,
] as const satisfies readonly Part[];

export type PartName = (typeof PARTS)[number]["name"];

/**
 * Parts that say how the organisation works and stand in every copy: that they are there does not
 * mean that anything is held of somebody.
 */
export const OF_NOBODY: ReadonlySet<PartName> = new Set(["recipients"]);
