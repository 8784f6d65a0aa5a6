import { Bug, type Day } from "@consentry/kernel";
import {
  decide,
  type Channel,
  type Decision,
  type Facts,
  type Message,
  type Policy,
  type Question,
  type Reason,
} from "@consentry/law";
import { consentsForLaw, type ConsentStanding } from "@consentry/ledger";

import {
  suppressedAmong,
  type SuppressionReason,
} from "../../consent/suppressions/suppressions.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { nothingTold } from "../ask-law.ts";
import type { SendPurpose } from "../lists/lists.ts";
import { judgeSource } from "../sources/judge-source.ts";
import { originForLaw, type OriginKind } from "../sources/source.ts";
import type { ContactFields } from "./contact.ts";

/** Mail that goes to many. What one person set off themselves is no audience's. */
export type AudiencePurpose = Exclude<SendPurpose, "send.transactional">;

/** What is to be sent, and what its sender can say of it; what is left out counts as not told. */
export interface AudienceQuestion {
  readonly purpose: AudiencePurpose;
  readonly channel: Channel;
  /** The list it is sent to; `null` when to none. */
  readonly list: string | null;
  readonly on: Day;
  readonly message?: Partial<Pick<Facts, "offer" | "optOut" | "identityShown" | "sourceStated">>;
  readonly policy?: Policy;
}

/** Whether one person may be written to, and why. */
export interface AudienceAnswer {
  /** Contact id. */
  readonly contact: string;
  readonly isMailable: boolean;
  /** What law says of the message to this person, whatever else holds them back. */
  readonly decision: Decision;
  /** The rule that holds back everybody from the person's source; `null` where none does. */
  readonly quarantinedBy: string | null;
  /** The same in law's words; `null` as well where only an earlier judgement still stands. */
  readonly quarantine: Reason | null;
  readonly suppressed: SuppressionReason | null;
}

/** More in one go would hold too much in memory. */
export const MOST_ASKED_AT_ONCE = 5_000;

/** Whether one person may be written to, and why; `null` when there is no such person. */
export async function audienceDecision(
  tx: Tx,
  organisation: Organisation,
  contact: string,
  question: AudienceQuestion,
): Promise<AudienceAnswer | null> {
  return (await audienceDecisions(tx, organisation, [contact], question))[0] ?? null;
}

/**
 * The same for many, at most `MOST_ASKED_AT_ONCE`, in the order of their ids: two questions to the
 * database, then law for each. Who is unknown is left out.
 */
export async function audienceDecisions(
  tx: Tx,
  organisation: Organisation,
  contacts: readonly string[],
  question: AudienceQuestion,
): Promise<readonly AudienceAnswer[]> {
  if (contacts.length > MOST_ASKED_AT_ONCE)
    throw new Bug("more people than are asked about at once");
  const people = await tx.rows(PEOPLE, [organisation.id, contacts]);
  const keys = people.map(({ addressKey }) => addressKey);
  const { channel, list: topic, on } = question;
  const suppressed = await suppressedAmong(tx, organisation.id, keys, { channel, topic, on });
  const blank = messageOf(question);
  const quarantineOf = judgeOnce(organisation.country, on);
  return people.map((person) => {
    const reason = suppressed.get(Buffer.from(person.addressKey).toString("hex")) ?? null;
    const decision = decide(questionAbout(person, blank, reason));
    const quarantine = quarantineOf(person);
    const quarantinedBy = quarantine?.rule ?? person.quarantinedBy;
    const isFree = reason === null && quarantinedBy === null;
    return {
      contact: person.id,
      isMailable: isFree && decision.outcome === "permitted",
      decision,
      quarantinedBy,
      quarantine,
      suppressed: reason,
    };
  });
}

const MESSAGES: Readonly<Record<AudiencePurpose, Message>> = {
  "send.commercial": "commercial",
  "send.newsletter": "newsletter",
  "send.charity": "charity",
  "send.political": "political",
};

/** Everything that is the same for all who are asked about. */
function messageOf({ purpose, channel, on, message, policy }: AudienceQuestion): Question {
  const question = nothingTold("send", on);
  return {
    ...question,
    channel,
    message: MESSAGES[purpose],
    facts: { ...question.facts, ...message },
    policy: policy ?? question.policy,
  };
}

function questionAbout(
  person: PersonRow,
  message: Question,
  suppressed: SuppressionReason | null,
): Question {
  return {
    ...message,
    jurisdiction: person.country,
    recipient: person.kind,
    relation: person.relation,
    facts: {
      ...message.facts,
      consents: consentsForLaw(person.standings),
      source: originForLaw({ kind: person.origin, namesUs: person.namesUs }),
      collectedAt: person.collectedOn,
      lastContactAt: person.lastContactOn ?? undefined,
      informedAt: person.informedOn ?? undefined,
      // Why an address is suppressed may be an objection or not: only where it is not, none is known.
      objectedAt: suppressed === null ? null : undefined,
      complaintAt: person.complainedOn ?? undefined,
      suppressed: suppressed !== null,
    },
  };
}

/** A source's kind is judged once for all its people: there are a dozen kinds. */
function judgeOnce(country: string | null, on: Day): (person: PersonRow) => Reason | null {
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

interface PersonRow extends Pick<ContactFields, "country" | "kind" | "relation"> {
  readonly id: string;
  readonly addressKey: Uint8Array;
  readonly origin: OriginKind;
  readonly namesUs: boolean | null;
  readonly informedOn: Day | null;
  readonly collectedOn: Day;
  readonly lastContactOn: Day | null;
  readonly quarantinedBy: string | null;
  readonly complainedOn: Day | null;
  readonly standings: readonly ConsentStanding[];
}

/** Moments as the ledger writes them: JSON would give the server's own form. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

const PEOPLE = statement<PersonRow>(
  "contacts.for_audience",
  `select contact.contact_id as id, contact.address_key as "addressKey", contact.country,
          contact.kind, contact.relation, source.kind as origin, source.names_us as "namesUs",
          source.informed_on as "informedOn", contact.collected_on as "collectedOn",
          contact.last_contact_on as "lastContactOn", contact.quarantined_by as "quarantinedBy",
          (select max(fact.at at time zone 'UTC')::date from contact_facts as fact
            where fact.organisation_id = $1 and fact.contact_id = contact.contact_id
              and fact.kind = 'complained') as "complainedOn",
          coalesce(
            (select json_agg(json_build_object(
                      'contact', encode(state.contact, 'hex'), 'purpose', state.purpose,
                      'channel', state.channel, 'askedAt', ${instant("state.asked_at")},
                      'answer', case when state.action is not null then json_build_object(
                        'action', state.action, 'at', ${instant("state.at")},
                        'alsoNames', state.also_names) end))
               from contact_keys as key
               join consent_states as state
                 on state.organisation_id = $1 and state.contact = key.pseudonym
              where key.organisation_id = $1 and key.contact_id = contact.contact_id),
            '[]'::json) as standings
     from contacts as contact
     join sources as source
       on source.organisation_id = $1 and source.source_id = contact.source_id
    where contact.organisation_id = $1 and contact.contact_id = any($2::uuid[])
    order by contact.contact_id`,
);
