import { Bug, dayOf, type Day, type Instant } from "@consentry/kernel";
import type { Reason } from "@consentry/law";
import type { ConsentStanding, Hash, LedgerEntry, Wording } from "@consentry/ledger";

import { findLedgerName } from "../../consent/acts/contact-keys.ts";
import { entriesOf, standingsOf } from "../../consent/ledger/read.ts";
import { suppressionsOf, type KnownSuppression } from "../../consent/suppressions/suppressions.ts";
import { wordingsOf } from "../../consent/wordings/wordings.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { chosenMonthsOf } from "../../retention/choices/chosen-months.ts";
import { reducedOn } from "../../retention/unsubscribed/unsubscribed.ts";
import {
  lastQuestionsOf,
  type LastQuestion,
} from "../../retention/last-question/read-last-questions.ts";
import { unprovenOf, type UnprovenChoice } from "../../transition/unproven/unproven-choices.ts";
import { listsOf, type Membership } from "../lists/lists.ts";
import { judgeSource } from "../sources/judge-source.ts";
import type { Source } from "../sources/source.ts";
import { findSource } from "../sources/sources.ts";
import type { Contact } from "./contact.ts";
import { factsOf, type KnownFact } from "./facts.ts";
import { findContact } from "./find-contacts.ts";
import { whyKept } from "./keeping.ts";

/** All that is known of one person: what is held, from where, why and until when. */
export interface OnePerson {
  readonly contact: Contact;
  /** Law's words for the day on which the row goes. */
  readonly kept: Reason;
  /** With its terms, and how and in which words people from there were informed. */
  readonly source: Source;
  /** Why nobody from that source is written to; `null` where law leaves it to each case. */
  readonly quarantine: Reason | null;
  readonly lists: readonly Membership[];
  readonly consents: readonly ConsentStanding[];
  /** Every act, oldest first, as it stands in the ledger. */
  readonly entries: readonly LedgerEntry[];
  /** The words shown at each act, by the hash the entry names. */
  readonly wordings: ReadonlyMap<Hash, Wording>;
  readonly suppressions: readonly KnownSuppression[];
  /** Choices that came with an import and that nothing shows: they are no consent. */
  readonly unproven: readonly UnprovenChoice[];
  readonly facts: readonly KnownFact[];
  /** Whether they were asked before a last day if they want to stay. */
  readonly lastQuestions: readonly LastQuestion[];
  /** Of somebody who left everything: their last day by that, which may come sooner. */
  readonly reducedOn: Day | null;
}

/**
 * The whole picture of one person, for those who must account for it; `null` when there is none.
 * Sealed evidence is not opened here: it is part of the proof that is written for an authority.
 */
export async function onePerson(
  tx: Tx,
  organisation: Organisation,
  keys: OrganisationKeys,
  id: string,
  now: Instant,
): Promise<OnePerson | null> {
  const contact = await findContact(tx, organisation.id, id);
  if (contact === null) return null;
  const source = await findSource(tx, organisation.id, contact.source);
  if (source === null) throw new Bug("a contact has no source");
  const today = dayOf(now);
  return {
    contact,
    kept: whyKept({ ...contact, chosenMonths: await chosenMonthsOf(tx, organisation.id) }, today),
    source,
    quarantine: judgeSource(source, organisation.country, today),
    lists: await listsOf(tx, organisation.id, id),
    ...(await saidBy(tx, organisation, keys, id)),
    suppressions: await suppressionsAt(tx, organisation, keys, contact),
    unproven: await unprovenOf(tx, organisation.id, id),
    facts: await factsOf(tx, organisation.id, id),
    lastQuestions: await lastQuestionsOf(tx, organisation.id, id),
    reducedOn: await reducedOn({ tx, organisation, now }, id),
  };
}

/** Of the address and, beside it, of the number. */
async function suppressionsAt(
  tx: Tx,
  { id }: Organisation,
  keys: OrganisationKeys,
  { email, phone }: Contact,
): Promise<readonly KnownSuppression[]> {
  const ofAddress = await suppressionsOf(tx, id, keys.addressKey(email));
  const ofNumber = phone === null ? [] : await suppressionsOf(tx, id, keys.numberKey(phone));
  const isSame = (one: KnownSuppression, other: KnownSuppression): boolean =>
    one.channel === other.channel && one.topic === other.topic && one.reason === other.reason;
  return [
    ...ofAddress,
    ...ofNumber.filter((one) => !ofAddress.some((other) => isSame(one, other))),
  ];
}

async function saidBy(
  tx: Tx,
  { id: organisation }: Organisation,
  keys: OrganisationKeys,
  contact: string,
): Promise<Pick<OnePerson, "consents" | "entries" | "wordings">> {
  const name = await findLedgerName(tx, organisation, keys, contact);
  if (name === null) return { consents: [], entries: [], wordings: new Map() };
  const entries = await entriesOf(tx, organisation, name.pseudonym);
  const shown = entries.flatMap(({ event }) => (event.wording === null ? [] : [event.wording]));
  return {
    consents: await standingsOf(tx, organisation, name.pseudonym),
    entries,
    wordings: await wordingsOf(tx, organisation, shown),
  };
}
