import { decide, type Consent, type Decision, type MeasurePurpose } from "@consentry/law";

import { decideClass } from "../../campaigns/deciding/decide-class.ts";
import { measureQuestion } from "../../campaigns/deciding/measure-question.ts";
import {
  questionUnder,
  type AskedCampaign,
  type CampaignQuestion,
  type Stands,
} from "../../campaigns/deciding/campaign-question.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { observedQuestion } from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import { MEASURED_PURPOSES, type MeasuredPurpose } from "./measured-purposes.ts";

/**
 * How one person stands to being measured for a purpose. `exempt`: a rule allows it without their
 * yes, such as of who was informed in time and did not object. `byRule`: they may not be written to, or
 * law or this program allows it of nobody like them, whatever they say.
 */
export type MeasuredAs = "agreed" | "exempt" | "refused" | "notAsked" | "byRule";

/** With the rule that allows it without their yes; `null` where none does. */
export interface MeasuredStanding {
  readonly as: MeasuredAs;
  readonly exemptBy: string | null;
}

/** A letter, and an offer: whichever of them a person may be sent. */
export interface MailsAsked {
  readonly letter: CampaignQuestion;
  readonly offer: CampaignQuestion;
}

export function mailsAsked(stands: Stands): MailsAsked {
  return {
    letter: questionUnder({ ...WHOLE_MAIL, purpose: "send.newsletter" }, stands),
    offer: questionUnder({ ...WHOLE_MAIL, purpose: "send.commercial" }, stands),
  };
}

/** It says all it has to, to everybody, about what its sender sells anyway. */
export const WHOLE_MAIL: Omit<AskedCampaign, "purpose"> = {
  list: null,
  measuring: { open: [], click: [], purposes: [] },
  writing: { format: "html", source: "{% footer %}" },
  trial: null,
  offer: { analogous: true, sameLegalPerson: true, relatedToProfession: true, sector: null },
};

/** Whether a person of whom this is known may be sent either. */
export function mayBeWrittenTo({ letter, offer }: MailsAsked, person: PersonFacts): boolean {
  return mayBeSent(letter, person) || mayBeSent(offer, person);
}

/**
 * Everything that may be measured of those of whom this is known, by a mail that says all it has to.
 * Law decides as for a campaign that asks for one level at a time; switches are left aside.
 */
export function measuredAs(
  { letter, offer }: MailsAsked,
  person: PersonFacts,
): ReadonlyMap<MeasurePurpose, MeasuredStanding> {
  const asked = [letter, offer].find((mail) => mayBeSent(mail, person));
  const permitted = asked === undefined ? null : permittedOf(asked, person);
  return new Map(
    MEASURED_PURPOSES.map((one) => [
      one.purpose,
      permitted === null ? BY_RULE : standingTo(one, permitted, person.consents),
    ]),
  );
}

function mayBeSent(mail: CampaignQuestion, person: PersonFacts): boolean {
  return (
    decideClass(measuring(mail, { open: [], click: [], purposes: [] }), person).heldBack === null
  );
}

const BY_RULE: MeasuredStanding = { as: "byRule", exemptBy: null };

/** What law permits of a person: with their consent, or because none is needed. */
type Permitted = ReadonlyMap<MeasurePurpose, MeasuredStanding>;

function permittedOf(mail: CampaignQuestion, person: PersonFacts): Permitted {
  const permitted = new Map<MeasurePurpose, MeasuredStanding>();
  const each = decideClass(
    measuring(mail, { open: ["individual"], click: ["individual"], purposes: EVENT_PURPOSES }),
    person,
  );
  const about = observedQuestion(person, mail.send);
  for (const { given } of [each.open, each.click]) {
    for (const purpose of given?.purposes ?? []) {
      permitted.set(purpose, permittedBy(decide(measureQuestion(about, purpose, "individual"))));
    }
  }
  const common = decideClass(
    measuring(mail, { open: ["aggregate"], click: ["aggregate"], purposes: [] }),
    person,
  );
  const day = decideClass(measuring(mail, { open: ["day"], click: [], purposes: [] }), person);
  for (const { given } of [common.open, common.click, day.open]) {
    if (given !== null) permitted.set(given.purpose, permittedBy(given.decision));
  }
  return permitted;
}

function permittedBy({ need, reasons }: Decision): MeasuredStanding {
  if (need === "consent") return { as: "agreed", exemptBy: null };
  const rule = reasons.find(({ effect }) => effect === "permits")?.rule ?? null;
  return { as: "exempt", exemptBy: rule };
}

function measuring(
  mail: CampaignQuestion,
  levels: CampaignQuestion["asked"]["measuring"],
): CampaignQuestion {
  return { ...mail, asked: { ...mail.asked, measuring: levels, switchedOff: [] } };
}

function standingTo(
  { purpose, level }: MeasuredPurpose,
  permitted: Permitted,
  consents: readonly Consent[],
): MeasuredStanding {
  const known = permitted.get(purpose);
  if (known !== undefined) return known;
  // A counter common to all takes no consent: it could not hear one person's withdrawal.
  if (level === "aggregate") return BY_RULE;
  const answers = consents.filter((consent) => consent.purpose === purpose);
  if (answers.some(({ state }) => ENDED.has(state))) return { as: "refused", exemptBy: null };
  // They said yes, and law does not take it: to this, or to being observed at all.
  if (answers.some(({ state }) => state === "given")) return BY_RULE;
  return { as: "notAsked", exemptBy: null };
}

const ENDED: ReadonlySet<Consent["state"]> = new Set([
  "refused",
  "withdrawn",
  "objected",
  "expired",
  "invalidated",
]);
