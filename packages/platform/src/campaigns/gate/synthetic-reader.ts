import { Bug, dayOf, type Instant } from "@consentry/kernel";
import {
  permitMeasurement,
  permitSend,
  decide,
  type Message,
  type MeasurementPermit,
  type MeasurePurpose,
  type Purpose,
  type Question,
} from "@consentry/law";
import type { VariantLevels } from "@consentry/mail";

import { nothingTold } from "../../contacts/ask-law.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Campaign, EventPurpose } from "../campaign.ts";
import type { DecidedPerson, MaySend } from "../deciding/decided.ts";

/** Somebody who does not exist, who agreed to exactly what a variant measures. */
export type SyntheticReader = DecidedPerson & {
  readonly send: Extract<MaySend, { readonly may: true }>;
};

/**
 * Makes a reader for whom law gives the permits of a variant: the gate looks at messages as they
 * would leave, and none can be written without permits. What is made of it is looked at and thrown
 * away; its delivery has no row, and nothing of it would be recorded.
 *
 * @param contact a number that nobody has
 */
export function syntheticReader(
  contact: string,
  { open, click }: VariantLevels,
  { organisation, campaign, now }: SyntheticContext,
): SyntheticReader {
  const parties = { organisation, contact };
  const purposes = campaign.measuring.purposes;
  const agreed = [campaign.purpose, ...new Set([...Object.values(PURPOSE_OF), ...purposes])];
  const question = agreedTo(agreed, MESSAGES[campaign.purpose], now);
  const permitted = permitSend(question, parties, now);
  if (!permitted.ok) throw new Bug("law permits no mail to somebody who agreed to it");
  const asked: Question = { ...question, act: "send" };
  const observed = (purpose: MeasurePurpose): MeasurementPermit => {
    const perRecipient = !purpose.endsWith(".aggregate");
    const measure = { ...question.facts.measure, perRecipient };
    const facts = { ...question.facts, measure };
    // A counter common to all names nobody.
    const whose = perRecipient ? parties : { ...parties, contact: null };
    const permit = permitMeasurement({ ...question, facts, purpose }, whose, now);
    if (!permit.ok) throw new Bug(`law permits no ${purpose} of somebody who agreed to it`);
    return permit.value;
  };
  const eventPurposes = (level: string): readonly EventPurpose[] =>
    level === "individual" ? purposes : [];
  return {
    contact,
    decisionId: new Uint8Array(32),
    send: { may: true, permit: permitted.value, decision: decide(asked) },
    open:
      open === "none"
        ? { level: "none", refused: [] }
        : {
            level: open,
            permit: observed(PURPOSE_OF[`open.${open}`]),
            purposes: eventPurposes(open),
          },
    click:
      click === "none"
        ? { level: "none", refused: [] }
        : {
            level: click,
            permit: observed(PURPOSE_OF[`click.${click}`]),
            purposes: eventPurposes(click),
          },
  };
}

export interface SyntheticContext {
  readonly organisation: OrganisationId;
  readonly campaign: Pick<Campaign, "purpose" | "measuring">;
  readonly now: Instant;
}

const PURPOSE_OF = {
  "open.individual": "track.open.individual",
  "open.day": "hygiene.inactive",
  "open.aggregate": "track.open.aggregate",
  "click.individual": "track.click.individual",
  "click.aggregate": "track.click.aggregate",
} as const satisfies Record<string, MeasurePurpose>;

const MESSAGES: Readonly<Record<Campaign["purpose"], Message>> = {
  "send.commercial": "commercial",
  "send.newsletter": "newsletter",
  "send.charity": "charity",
  "send.political": "political",
};

/** A consumer who came by our own form today and said yes to all of it. */
function agreedTo(purposes: readonly Purpose[], message: Message, now: Instant): Question {
  const day = dayOf(now);
  const blank = nothingTold("send", day);
  return {
    ...blank,
    jurisdiction: "FR",
    channel: "email",
    message,
    recipient: "b2c",
    relation: "subscriber",
    facts: {
      ...blank.facts,
      consents: purposes.map((purpose) => ({
        purpose,
        channel: "email",
        state: "given",
        at: now,
        alsoNames: [],
      })),
      source: { kind: "form", namesUs: true },
      collectedAt: day,
      informedAt: day,
      objectedAt: null,
      suppressed: false,
      identityShown: true,
      sourceStated: true,
      optOut: { atCollection: true, inMessage: true },
      offer: { ...blank.facts.offer, sector: null },
      measure: { ...blank.facts.measure, ipKept: false },
    },
  };
}
