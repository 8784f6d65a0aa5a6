import { dayOf, type Day } from "@consentry/kernel";
import { decide, lastQuestionWindow } from "@consentry/law";

import type { Own } from "../../consent/asking/own.ts";
import {
  judgeOnce,
  questionAbout,
  questionForAll,
  type MailSays,
} from "../../contacts/contacts/ask-about-person.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import { statement } from "../../database/statement.ts";
import { readPolicy } from "../../organisations/policy.ts";

/** Somebody whose last day comes near and who was not asked since they were last heard of. */
export interface Leaver {
  readonly contact: string;
  readonly email: string;
  readonly locale: string | null;
  readonly keepUntil: Day;
  /** What the period counts from: it names the question. */
  readonly countedFrom: Day;
}

export interface WhetherToAsk extends Leaver {
  /** Why not: a rule of law, or what they are suppressed by; `null` where they may be asked. */
  readonly refusedBy: string | null;
}

/**
 * The next people to be asked, and to each whether law lets them be written to. A mail that asks is
 * judged like one that asks for consent: it goes only where something else could, and it offers
 * nothing. Their rows stay locked to the end of the transaction; who is locked by others comes the
 * next time.
 */
export async function whomToAsk(
  { tx, organisation, now }: Own,
  most: number,
): Promise<readonly WhetherToAsk[]> {
  const on = dayOf(now);
  const { first, last } = lastQuestionWindow(on);
  const leavers = await tx.rows(DUE, [organisation.id, first, last, most]);
  const way = { channel: "email", list: null, on } as const;
  const known = await factsOf(
    tx,
    organisation.id,
    leavers.map(({ contact }) => contact),
    way,
  );
  const facts = new Map(known.map((person) => [person.contact, person.facts]));
  const policy = await readPolicy(tx, organisation.id);
  const forAll = questionForAll({ ...way, purpose: "send.newsletter", message: SAYS, policy });
  const asking = { ...forAll, message: "consent-request" } as const;
  const quarantineOf = judgeOnce(organisation.country, on);
  return leavers.map((leaver) => {
    const person = facts.get(leaver.contact);
    if (person === undefined) return { ...leaver, refusedBy: "unknown" };
    const quarantine = quarantineOf(person)?.rule ?? person.quarantinedBy;
    const { outcome, reasons } = decide(questionAbout(person, asking));
    const isFree = person.suppressed === null && quarantine === null && outcome === "permitted";
    const rule = person.suppressed ?? quarantine ?? reasons[0]?.rule ?? outcome;
    return { ...leaver, refusedBy: isFree ? null : rule };
  });
}

/** What the mail says of itself: who writes, nothing on offer, and a way out on its page. */
const SAYS: MailSays = {
  offer: {
    relatedToProfession: undefined,
    analogous: true,
    sameLegalPerson: true,
    // It offers nothing, so nothing of a trade with rules of its own either.
    sector: null,
  },
  identityShown: true,
  sourceStated: undefined,
  optOut: { inMessage: true },
};

const COUNTED_FROM =
  "greatest(contact.collected_on, contact.last_contact_on, contact.relation_ended_on)";

const DUE = statement<Leaver>(
  "last_questions.due",
  `select contact.contact_id as contact, contact.email, contact.locale,
          contact.keep_until as "keepUntil", ${COUNTED_FROM} as "countedFrom"
     from contacts as contact
    where contact.organisation_id = $1 and contact.keep_until between $2 and $3
      and not exists (
        select from last_questions as question
         where question.organisation_id = $1 and question.contact_id = contact.contact_id
           and question.counted_from = ${COUNTED_FROM})
    order by contact.keep_until, contact.contact_id
    limit $4
      for update of contact skip locked`,
);
