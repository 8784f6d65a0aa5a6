import { dayOf, type Instant } from "@consentry/kernel";
import { SEND_PURPOSES, type Decision, type MeasurePurpose } from "@consentry/law";

import type { Measuring } from "../../campaigns/campaign.ts";
import {
  questionAgain,
  type CampaignQuestion,
} from "../../campaigns/deciding/campaign-question.ts";
import { decideClass, type Observing } from "../../campaigns/deciding/decide-class.ts";
import { EVENT_PURPOSES, usesSignal } from "../../campaigns/event-purposes.ts";
import type { Tx } from "../../database/transaction.ts";
import { readSwitchedOff } from "../../measurement/switches/switches.ts";
import { readPolicy } from "../../organisations/policy.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { AudiencePurpose, MailSays } from "../contacts/ask-about-person.ts";
import { audienceDecision, type AudienceAnswer } from "../contacts/audience.ts";
import { factsOf } from "../contacts/load-facts.ts";
import type { PersonFacts } from "../contacts/person-facts.ts";

/** What one person may be sent of one kind of mail today, and what may be observed in it. */
export interface MailToday {
  readonly purpose: AudiencePurpose;
  readonly answer: AudienceAnswer;
  /** Empty where they may not be written to: then there is no mail to observe anything in. */
  readonly observing: readonly ObservingToday[];
}

export interface ObservingToday {
  readonly purpose: MeasurePurpose;
  readonly signal: "open" | "click";
  readonly level: "aggregate" | "day" | "individual";
  readonly isGiven: boolean;
  /** `null`: the organisation switched it off, so law is not even asked. */
  readonly decision: Decision | null;
}

/**
 * What may be done today for each kind of mail, by what is known of one person, under the policy
 * and the switches of the organisation; `null` when there is no such person. Of the mail itself it
 * is assumed that it names its sender, says why it comes and carries a free way out, as all from
 * here do; nothing is assumed of what it offers.
 */
export async function standingToday(
  tx: Tx,
  organisation: Organisation,
  contact: string,
  now: Instant,
): Promise<readonly MailToday[] | null> {
  const on = dayOf(now);
  const way = { channel: "email", list: null, on } as const;
  const [person] = await factsOf(tx, organisation.id, [contact], way);
  if (person === undefined) return null;
  const policy = await readPolicy(tx, organisation.id);
  const switchedOff = await readSwitchedOff(tx, organisation.id);
  const mails: MailToday[] = [];
  for (const purpose of AUDIENCE_PURPOSES) {
    const question = { ...way, purpose, message: AS_SENT_FROM_HERE, policy };
    const answer = await audienceDecision(tx, organisation, contact, question);
    if (answer === null) return null;
    const asked = { purpose, channel: "email", list: null, says: AS_SENT_FROM_HERE } as const;
    const ask = (measuring: Measuring): CampaignQuestion =>
      questionAgain({ ...asked, measuring, policy, switchedOff }, { ...organisation, on });
    const observing = answer.isMailable ? observedIn(ask, person.facts) : [];
    mails.push({ purpose, answer, observing });
  }
  return mails;
}

const AUDIENCE_PURPOSES = SEND_PURPOSES.filter(
  (purpose): purpose is AudiencePurpose => purpose !== "send.transactional",
);

const AS_SENT_FROM_HERE: MailSays = {
  identityShown: true,
  sourceStated: true,
  optOut: { inMessage: true },
  offer: {
    relatedToProfession: undefined,
    analogous: undefined,
    sameLegalPerson: undefined,
    sector: undefined,
  },
};

/** Each use of each signal by itself, exactly as a campaign that asked for it would be answered. */
function observedIn(
  ask: (measuring: Measuring) => CampaignQuestion,
  person: PersonFacts,
): readonly ObservingToday[] {
  const nothing: Measuring = { open: [], click: [], purposes: [] };
  const individual = EVENT_PURPOSES.flatMap((purpose) =>
    (["open", "click"] as const)
      .filter((signal) => usesSignal(purpose, signal))
      .map((signal) => {
        const measuring = { ...nothing, [signal]: ["individual"], purposes: [purpose] };
        const said = decideClass(ask(measuring), person)[signal];
        return { purpose, signal, level: "individual" as const, ...answered(said) };
      }),
  );
  const counted = decideClass(
    ask({ ...nothing, open: ["aggregate"], click: ["aggregate"] }),
    person,
  );
  const lastDay = decideClass(ask({ ...nothing, open: ["day"] }), person);
  return [
    {
      purpose: "track.open.aggregate",
      signal: "open",
      level: "aggregate",
      ...answered(counted.open),
    },
    {
      purpose: "track.click.aggregate",
      signal: "click",
      level: "aggregate",
      ...answered(counted.click),
    },
    { purpose: "hygiene.inactive", signal: "open", level: "day", ...answered(lastDay.open) },
    ...individual,
  ];
}

function answered({
  given,
  refused: [refused],
}: Observing<string>): Pick<ObservingToday, "isGiven" | "decision"> {
  return { isGiven: given !== null, decision: given?.decision ?? refused?.decision ?? null };
}
