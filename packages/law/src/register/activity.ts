import type { RetentionRuleId } from "../retention/catalogue.ts";
import type { Text } from "../rules/text.ts";
import type { BasisId } from "./basis.ts";
import type { DataId, OriginId, PeopleId, RecipientInsideId } from "./vocabulary.ts";

/** What an organisation does with personal data here, each a sheet of its register. */
export const ACTIVITY_IDS = [
  "mailing",
  "automations",
  "measurement",
  "messages",
  "consent",
  "objections",
  "answers",
  "requests",
  "staff",
  "handed-in",
] as const;
export type ActivityId = (typeof ACTIVITY_IDS)[number];

/** One kind of processing as far as nothing but what it is decides; the rest is configuration. */
export interface ActivityDraft {
  readonly id: ActivityId;
  readonly title: Text;
  readonly objective: Text;
  /** What else it is for, always; purposes that depend on the configuration are added there. */
  readonly purposes: readonly Text[];
  /** Those it always concerns; others are added as they are found. */
  readonly people: readonly PeopleId[];
  readonly data: readonly DataId[];
  readonly origins: readonly OriginId[];
  readonly recipients: readonly RecipientInsideId[];
  /**
   * What it can rest on. One: it is that. Several: the organisation is asked, unless its rules of
   * law are told by country and purpose, as those of mailing and measuring are.
   */
  readonly bases: readonly BasisId[];
  /** Beside those of the bases. */
  readonly sources: readonly string[];
  readonly retention: readonly RetentionRuleId[];
  /** Whether somebody who does not give the data cannot have what it is for. */
  readonly isGivingNeeded: Text;
}
