import type { Instant } from "@consentry/kernel";
import { CHANNELS, PURPOSES } from "@consentry/law";
import { CONSENT_ACTIONS, CONSENT_METHODS } from "@consentry/ledger";
import { Type, type Static } from "typebox";

import type { Given } from "../../http/api/route.ts";
import { ASKABLE_PURPOSES } from "../../consent/forms/purposes/purpose-words.ts";
import {
  DayText,
  fields,
  HashText,
  Id,
  InstantText,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { leftInPeace } from "../../transition/person/left-in-peace.ts";
import { UNPROVEN } from "../../transition/unproven/unproven-choices.ts";
import { ListFields } from "../lists/routes.ts";
import { ReasonFields, reasonDocument } from "../reason-document.ts";
import { SourceFields } from "../sources/routes.ts";
import { ContactFields, contactDocument } from "./contact-document.ts";
import { FACT_KINDS } from "./facts.ts";
import type { OnePerson } from "./one-person.ts";
import { SuppressionFields } from "../../consent/suppressions/suppression-document.ts";

const Purpose = oneOf(PURPOSES);
const Channel = oneOf([...CHANNELS, "unknown"]);

const StandingFields = named("ConsentStanding", {
  purpose: Purpose,
  channel: Channel,
  answer: nullable(
    fields({
      action: oneOf(CONSENT_ACTIONS),
      at: InstantText,
      alsoNames: Type.Array(Purpose),
    }),
  ),
  askedAt: nullable(InstantText),
});

/** One act as it stands in the ledger, without the name the ledger has for the person. */
export const ActFields = named("ConsentAct", {
  sequence: Type.Integer({ description: "Its place in the organisation's ledger, from 1." }),
  hash: HashText,
  purpose: Purpose,
  alsoNames: Type.Array(Purpose),
  channel: Channel,
  action: oneOf(CONSENT_ACTIONS),
  wording: nullable(HashText),
  method: oneOf(CONSENT_METHODS),
  place: nullable(Type.String()),
  actor: Type.String(),
  at: InstantText,
  doubleOptIn: nullable(fields({ requestedAt: InstantText, confirmedAt: InstantText })),
});

const WordingFields = named("Wording", {
  hash: HashText,
  language: Type.String(),
  question: Type.String(),
  explanation: Type.String(),
  shownAs: nullable(Type.String({ description: "HTML as it was shown; never run it." })),
});

export const PersonFields = named("Person", {
  contact: ContactFields,
  kept: ReasonFields,
  source: SourceFields,
  quarantine: nullable(ReasonFields),
  lists: Type.Array(named("Membership", { ...ListFields.properties, since: InstantText })),
  consents: Type.Array(StandingFields),
  acts: Type.Array(ActFields),
  wordings: Type.Array(WordingFields),
  suppressions: Type.Array(SuppressionFields),
  leftInPeace: Type.Array(
    named("LeftInPeace", {
      purpose: oneOf(ASKABLE_PURPOSES),
      because: oneOf(["said-no", "not-answered", "objected"]),
      mayBeAskedFrom: nullable({ ...DayText, description: "Null: not again at all." }),
    }),
    { description: "What they are not asked for today." },
  ),
  unproven: Type.Array(
    named("UnprovenChoice", {
      purpose: Purpose,
      channel: Channel,
      reason: oneOf(UNPROVEN),
      written: Type.String({ description: "What stood in the file for it." }),
      import: Id,
      recordedAt: InstantText,
    }),
    { description: "Choices that came with an import and that nothing shows: no consent." },
  ),
  facts: Type.Array(
    named("Fact", {
      kind: oneOf(FACT_KINDS),
      at: InstantText,
      detail: Type.Record(
        Type.String(),
        Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
      ),
    }),
  ),
  lastQuestions: Type.Array(
    named("LastQuestionPut", {
      dueOn: { ...DayText, description: "Their last day as it stood then." },
      askedAt: nullable(InstantText),
      notAsked: nullable(
        Type.String({ description: "Why not: a rule of law, or what they are suppressed by." }),
      ),
      answeredAt: nullable(InstantText),
    }),
    { description: "Whether they were asked before a last day if they want to stay." },
  ),
  reducedOn: nullable({
    ...DayText,
    description: "Of somebody who left everything: their last day by that; null for all others.",
  }),
});

/** All that is known of one person as plain data. */
export function personDocument(
  person: OnePerson,
  now: Instant,
): Given<Static<typeof PersonFields>> {
  const { contact, kept, source, quarantine, lists, facts, suppressions } = person;
  return {
    contact: contactDocument(contact),
    kept: reasonDocument(kept),
    source,
    quarantine: quarantine && reasonDocument(quarantine),
    lists,
    consents: person.consents.map(({ purpose, channel, answer, askedAt }) => ({
      purpose,
      channel,
      answer,
      askedAt,
    })),
    acts: person.entries.map(actDocument),
    wordings: [...person.wordings].map(([hash, wording]) => ({ hash, ...wording })),
    suppressions,
    leftInPeace: leftInPeace(person.consents, now),
    unproven: person.unproven,
    facts,
    lastQuestions: person.lastQuestions,
    reducedOn: person.reducedOn,
  };
}

/** One entry of the ledger as it may be shown to whoever knows whose it is. */
export function actDocument({
  event,
  hash,
}: OnePerson["entries"][number]): Given<Static<typeof ActFields>> {
  const { sequence, purpose, alsoNames, channel, action, wording, method } = event;
  const { place, actor, at, doubleOptIn } = event;
  return {
    sequence,
    hash,
    purpose,
    alsoNames,
    channel,
    action,
    wording,
    method,
    place,
    actor,
    at,
    doubleOptIn,
  };
}
