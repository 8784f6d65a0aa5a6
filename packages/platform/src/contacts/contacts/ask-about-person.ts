import type { Day } from "@consentry/kernel";
import type { Channel, Facts, Message, Policy, Question, Reason } from "@consentry/law";

import { nothingTold } from "../ask-law.ts";
import type { SendPurpose } from "../lists/lists.ts";
import { judgeSource } from "../sources/judge-source.ts";
import { originForLaw } from "../sources/source.ts";
import type { PersonFacts } from "./person-facts.ts";
import { RESTRICTED } from "./restricted-condition.ts";

/** Mail that goes to many. What one person set off themselves is no audience's. */
export type AudiencePurpose = Exclude<SendPurpose, "send.transactional">;

/** What a mail says of itself. What was offered when an address was collected, its source says. */
export interface MailSays extends Pick<Facts, "offer" | "identityShown" | "sourceStated"> {
  readonly optOut: Pick<Facts["optOut"], "inMessage">;
}

/** What is to be sent, and what its sender can say of it; what is left out counts as not told. */
export interface AudienceQuestion {
  readonly purpose: AudiencePurpose;
  readonly channel: Channel;
  /** The list it is sent to; `null` when to none. */
  readonly list: string | null;
  readonly on: Day;
  readonly message?: Partial<MailSays>;
  readonly policy?: Policy;
}

const MESSAGES: Readonly<Record<AudiencePurpose, Message>> = {
  "send.commercial": "commercial",
  "send.newsletter": "newsletter",
  "send.charity": "charity",
  "send.political": "political",
};

/** What a message of this purpose is for law. */
export function messageOf(purpose: AudiencePurpose): Message {
  return MESSAGES[purpose];
}

/** Everything that is the same for all who are asked about. */
export function questionForAll({
  purpose,
  channel,
  on,
  message,
  policy,
}: AudienceQuestion): Question {
  const question = nothingTold("send", on);
  const optOut = { ...question.facts.optOut, ...message?.optOut };
  return {
    ...question,
    channel,
    message: messageOf(purpose),
    facts: { ...question.facts, ...message, optOut },
    policy: policy ?? question.policy,
  };
}

/** The question about one person. */
export function questionAbout(person: PersonFacts, forAll: Question): Question {
  const isSuppressed = person.suppressed !== null;
  return {
    ...forAll,
    jurisdiction: person.country,
    recipient: person.kind,
    relation: person.relation,
    facts: {
      ...forAll.facts,
      consents: person.consents,
      source: originForLaw({ kind: person.origin, namesUs: person.namesUs }),
      collectedAt: person.collectedOn,
      lastContactAt: person.lastContactOn ?? undefined,
      informedAt: person.informedOn ?? undefined,
      optOut: { ...forAll.facts.optOut, atCollection: person.optOutOffered ?? undefined },
      // Why an address is suppressed may be an objection or not: only where it is not, none is known.
      objectedAt: isSuppressed ? undefined : null,
      complaintAt: person.complainedOn ?? undefined,
      suppressed: isSuppressed,
      restricted: person.quarantinedBy === RESTRICTED,
    },
  };
}

/**
 * The question what may be observed of a person: being told of that counts there, and being told
 * who holds their data does not.
 */
export function observedQuestion(person: PersonFacts, forAll: Question): Question {
  const about = questionAbout(person, forAll);
  return { ...about, facts: { ...about.facts, informedAt: person.toldOn } };
}

/** A source's kind is judged once for all its people: there are a dozen kinds. */
export function judgeOnce(
  country: string | null,
  on: Day,
): (person: Pick<PersonFacts, "origin" | "namesUs">) => Reason | null {
  const judged = new Map<string, Reason | null>();
  return ({ origin: kind, namesUs }) => {
    const key = `${kind} ${namesUs}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const reason = judgeSource({ kind, namesUs }, country, on);
    judged.set(key, reason);
    return reason;
  };
}
