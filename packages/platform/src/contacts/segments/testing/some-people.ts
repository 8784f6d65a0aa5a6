import * as fc from "fast-check";

import { EmailAddress, type Day, type Instant } from "@consentry/kernel";
import { CHANNELS, PURPOSES, RECIPIENTS, RELATIONS } from "@consentry/law";
import { CONSENT_ACTIONS } from "@consentry/ledger";

import { findLedgerName } from "../../../consent/acts/contact-keys.ts";
import { recordActs } from "../../../consent/acts/record-acts.ts";
import { standingsOf } from "../../../consent/ledger/read.ts";
import { suppress, suppressionsOf } from "../../../consent/suppressions/suppressions.ts";
import type { Tx } from "../../../database/transaction.ts";
import { addContact } from "../../contacts/add-contact.ts";
import { FACT_KINDS, recordFacts } from "../../contacts/facts.ts";
import { findContact } from "../../contacts/find-contacts.ts";
import { addToList } from "../../lists/lists.ts";
import { NOW, valueOf, type Ground } from "../../testing/organisation.ts";
import {
  COUNTRIES,
  DAYS,
  LOCALES,
  maybe,
  NAMES,
  NUMBERS,
  TAGS,
  TEXTS,
  type Known,
} from "./arbitrary-filter.ts";
import type { Person } from "./model.ts";

const aDay = fc.constantFrom(...DAYS);
const aText = fc.constantFrom(...TEXTS);
/** The first and the last second of a day. */
const aMoment = fc
  .tuple(aDay, fc.constantFrom("00:00:00", "23:59:59"))
  .map(([day, time]) => `${day}T${time}Z` as Instant);

function aDraft({ lists, sources }: Known) {
  return fc.record({
    fields: fc.record({
      locale: fc.constantFrom(...LOCALES),
      country: fc.constantFrom(...COUNTRIES),
      kind: fc.constantFrom(...RECIPIENTS),
      relation: fc.constantFrom(...RELATIONS),
      tags: fc.subarray([...TAGS]),
      attributes: fc.dictionary(
        fc.constantFrom(...NAMES),
        fc.oneof(
          aText,
          fc.constantFrom(...NUMBERS),
          fc.boolean(),
          fc.array(aText, { maxLength: 2 }),
        ),
        { noNullPrototype: true },
      ),
      source: fc.constantFrom(...sources),
    }),
    madeAt: aMoment,
    lists: fc.subarray([...lists]),
    facts: fc.array(fc.record({ kind: fc.constantFrom(...FACT_KINDS.slice(0, 2)), at: aMoment }), {
      maxLength: 3,
    }),
    acts: fc.array(
      fc.record({
        purpose: fc.constantFrom(...PURPOSES.slice(0, 2)),
        channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
        action: fc.constantFrom(...CONSENT_ACTIONS),
        at: aMoment,
      }),
      { maxLength: 3 },
    ),
    suppressions: fc.array(
      fc.record({
        channel: fc.constantFrom("all" as const, "email" as const, "sms" as const),
        topic: maybe(fc.constantFrom(...lists)),
        until: maybe(aDay),
      }),
      { maxLength: 2 },
    ),
  });
}

/** The same people each time, stored, and as they were stored. */
export async function somePeople(
  ground: Ground,
  known: Known,
  count: number,
): Promise<readonly Person[]> {
  const drafts = fc.sample(aDraft(known), { numRuns: count, seed: 4400 });
  const people: Person[] = [];
  for (const [index, draft] of drafts.entries()) {
    people.push(await ground.within((tx) => store(tx, ground, draft, index)));
  }
  return people;
}

type Draft = ReturnType<typeof aDraft> extends fc.Arbitrary<infer T> ? T : never;

async function store(tx: Tx, ground: Ground, draft: Draft, index: number): Promise<Person> {
  const email = `person-${index}@example.org`;
  const added = await addContact(
    tx,
    ground,
    { email, collectedOn: DAYS[0] as Day, ...draft.fields },
    draft.madeAt,
  );
  const { id: contact } = valueOf(added);
  for (const list of draft.lists) await addToList(tx, ground.id, list, [contact], NOW);
  const facts = draft.facts.map((fact) => ({ contact, ...fact }));
  await recordFacts(tx, ground.id, facts, NOW);
  for (const { at, ...act } of draft.acts) {
    const acts = [{ ...act, wording: null }];
    const circumstances = { method: "import", place: null, actor: "import:1", at } as const;
    await recordActs(
      tx,
      { organisation: ground.id, keys: ground.keys, contact },
      acts,
      circumstances,
    );
  }
  const addressKey = ground.keys.addressKey(valueOf(EmailAddress.parse(email)));
  for (const suppression of draft.suppressions) {
    const why = { reason: "bounced", since: NOW, saidBy: "system" } as const;
    await suppress(tx, ground.id, [{ addressKey, ...suppression, ...why }]);
  }
  const stored = await findContact(tx, ground.id, contact);
  if (stored === null) throw new Error("somebody was added and is not there");
  const name = await findLedgerName(tx, ground.id, ground.keys, contact);
  return {
    contact: stored,
    lists: draft.lists,
    standings: name === null ? [] : await standingsOf(tx, ground.id, name.pseudonym),
    facts,
    suppressions: await suppressionsOf(tx, ground.id, addressKey),
  };
}
