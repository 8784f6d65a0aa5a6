import type { Day } from "@consentry/kernel";

import { valueOn, type Dated } from "../parameters/dated.ts";
import {
  BEHAVIOURAL_MONTHS,
  MESSAGE_CONTENT_DAYS,
  MESSAGE_LOG_DAYS,
} from "../parameters/retention-periods.ts";

/** How many days something is kept: unless somebody chooses, and at most. */
export interface Keeping {
  readonly usual: number;
  readonly most: number;
  readonly sources: readonly string[];
}

export interface MessageRetention {
  /** What a message said, from the day it was to leave. */
  readonly content: Keeping;
  /** That it was sent, to whom, and what came back. */
  readonly log: Keeping;
}

const DAYS_A_MONTH = 365 / 12;

/**
 * How long transactional messages may be kept, by the periods of a day; `null` for a day before
 * any is on record. The periods are a practice: no statute names a number, and whom a law makes
 * keep a document keeps that document, not a log of mails.
 *
 * @source gdpr:5(1)(e) practice-dolist:content practice-dolist:behavioural
 */
export function messageRetentionOn(on: Day): MessageRetention | null {
  const content = valueOn(MESSAGE_CONTENT_DAYS, on);
  const log = valueOn(MESSAGE_LOG_DAYS, on);
  const longest = valueOn(BEHAVIOURAL_MONTHS, on);
  if (content === undefined || log === undefined || longest === undefined) return null;
  return {
    content: keeping(content, content.value),
    log: keeping(log, Math.floor(longest.value * DAYS_A_MONTH)),
  };
}

function keeping({ value, source }: Dated, most: number): Keeping {
  return { usual: value, most, sources: [source, "gdpr:5(1)(e)"] };
}
