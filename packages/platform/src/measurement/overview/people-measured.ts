import { decide, type Consent, type MeasurePurpose } from "@consentry/law";

import { decideClass, measureQuestion } from "../../campaigns/deciding/decide-class.ts";
import {
  questionUnder,
  type AskedCampaign,
  type CampaignQuestion,
  type Stands,
} from "../../campaigns/deciding/campaign-question.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { questionAbout } from "../../contacts/contacts/ask-about-person.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import { MEASURED_PURPOSES, type MeasuredPurpose } from "./measured-purposes.ts";

/**
 * How one person stands to being measured for a purpose. `exempt`: a rule allows it without their
 * yes, such as of who was informed in time and did not object. `byRule`: they may not be written to, or
 * law or this program allows it of nobody like them, whatever they say.
 */
export type MeasuredAs = "agreed" | "exempt" | "refused" | "notAsked" | "byRule";

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
const WHOLE_MAIL: Omit<AskedCampaign, "purpose"> = {
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
): ReadonlyMap<MeasurePurpose, MeasuredAs> {
  const asked = [letter, offer].find((mail) => mayBeSent(mail, person));
  const permitted = asked === undefined ? null : permittedOf(asked, person);
  return new Map(
    MEASURED_PURPOSES.map((one) => [
      one.purpose,
      permitted === null ? "byRule" : standingTo(one, permitted, person.consents),
    ]),
  );
}

function mayBeSent(mail: CampaignQuestion, person: PersonFacts): boolean {
  return (
    decideClass(measuring(mail, { open: [], click: [], purposes: [] }), person).heldBack === null
  );
}

/** What law permits of a person: with their consent, or because none is needed. */
type Permitted = ReadonlyMap<MeasurePurpose, "agreed" | "exempt">;

function permittedOf(mail: CampaignQuestion, person: PersonFacts): Permitted {
  const permitted = new Map<MeasurePurpose, "agreed" | "exempt">();
  const each = decideClass(
    measuring(mail, { open: ["individual"], click: ["individual"], purposes: EVENT_PURPOSES }),
    person,
  );
  const about = questionAbout(person, mail.send);
  for (const { given } of [each.open, each.click]) {
    for (const purpose of given?.purposes ?? []) {
      const { need } = decide(measureQuestion(about, purpose, "individual"));
      permitted.set(purpose, need === "consent" ? "agreed" : "exempt");
    }
  }
  const common = decideClass(
    measuring(mail, { open: ["aggregate"], click: ["aggregate"], purposes: [] }),
    person,
  );
  if (common.open.given !== null) permitted.set("track.open.aggregate", "exempt");
  if (common.click.given !== null) permitted.set("track.click.aggregate", "exempt");
  const { given } = decideClass(
    measuring(mail, { open: ["day"], click: [], purposes: [] }),
    person,
  ).open;
  if (given !== null) {
    permitted.set("hygiene.inactive", given.decision.need === "consent" ? "agreed" : "exempt");
  }
  return permitted;
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
): MeasuredAs {
  const known = permitted.get(purpose);
  if (known !== undefined) return known;
  // A counter common to all takes no consent: it could not hear one person's withdrawal.
  if (level === "aggregate") return "byRule";
  const answers = consents.filter((consent) => consent.purpose === purpose);
  if (answers.some(({ state }) => ENDED.has(state))) return "refused";
  // They said yes, and law does not take it: to this, or to being observed at all.
  return answers.some(({ state }) => state === "given") ? "byRule" : "notAsked";
}

const ENDED: ReadonlySet<Consent["state"]> = new Set([
  "refused",
  "withdrawn",
  "objected",
  "expired",
  "invalidated",
]);
