import type { Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type { ConsentAct, ConsentAction, Pseudonym } from "@consentry/ledger";

import { appendActs, MOST_AT_ONCE, type ActToAppend } from "../../../consent/ledger/append.ts";
import { bytesArray, hexArray, plainArray } from "../../../database/array-text.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import { namePerson, type NamedPerson, type Recording } from "./name-person.ts";
import type { PlacedPerson } from "./place-people.ts";

export interface ConsentsToRecord {
  readonly acts: readonly ActToAppend[];
  /** How many were left out because their person had said no. */
  readonly notWidened: number;
}

interface Named {
  readonly person: PlacedPerson;
  readonly named: NamedPerson;
}

/**
 * What a file shows that people agreed to, or says that they refused, to be written into the ledger; whoever is new there is
 * given their key. What stands there already is not written again, and whoever ever said no to the
 * same thing keeps their no: an import is no way around it.
 */
export async function consentsToRecord(
  tx: Tx,
  organisation: OrganisationId,
  recording: Recording,
  people: readonly PlacedPerson[],
): Promise<ConsentsToRecord> {
  const asked = nameAll(recording, people);
  const [fresh, known] = [
    asked.filter(({ person }) => person.salt === null),
    asked.filter(({ person }) => person.salt !== null),
  ];
  await makeKeys(tx, organisation, fresh);
  const before = await historyOf(tx, organisation, known);
  const acts: ActToAppend[] = [];
  let notWidened = 0;
  for (const { named } of asked) {
    const history = before.get(named.name);
    for (const act of named.acts) {
      const isYes = act.act.action === "given";
      if (isYes && history?.refused.has(waysOf(act.act)) === true) notWidened += 1;
      else if (history?.said.has(sayingOf(act.act)) !== true) acts.push(act);
    }
  }
  return { acts, notWidened };
}

/** Appends any number of acts to the ledger. */
export async function appendAll(
  tx: Tx,
  organisation: OrganisationId,
  acts: readonly ActToAppend[],
): Promise<void> {
  for (let at = 0; at < acts.length; at += MOST_AT_ONCE) {
    await appendActs(tx, organisation, acts.slice(at, at + MOST_AT_ONCE));
  }
}

/** Those who have no key go by the one that was made for them. */
function nameAll(recording: Recording, people: readonly PlacedPerson[]): readonly Named[] {
  return people.flatMap((person) => {
    const { consents, fresh } = person.given;
    if (fresh.named === null) return [];
    const named = person.salt === null ? fresh.named : namePerson(consents, person.salt, recording);
    return [{ person, named }];
  });
}

async function makeKeys(
  tx: Tx,
  organisation: OrganisationId,
  people: readonly Named[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.run(MAKE_KEYS, [
    organisation,
    plainArray(people.map(({ person }) => person.contact)),
    bytesArray(people.map(({ named }) => named.salt)),
    hexArray(people.map(({ named }) => named.name)),
  ]);
}

const MAKE_KEYS = statement(
  "imports.make_keys",
  `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
   select $1, contact_id, salt, pseudonym
     from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as given (contact_id, salt, pseudonym)`,
);

interface History {
  /** Purposes and channels that a no was said to. */
  readonly refused: Set<string>;
  /** Answers that stand in the ledger. */
  readonly said: Set<string>;
}

type Standing = Pick<ConsentAct, "purpose" | "channel" | "at" | "action">;

function waysOf({ purpose, channel }: Pick<Standing, "purpose" | "channel">): string {
  return `${purpose} ${channel}`;
}

function sayingOf({ at, action, ...ways }: Standing): string {
  return `${waysOf(ways)} ${action} ${at}`;
}

async function historyOf(
  tx: Tx,
  organisation: OrganisationId,
  people: readonly Named[],
): Promise<ReadonlyMap<Pseudonym, History>> {
  const histories = new Map<Pseudonym, History>();
  if (people.length === 0) return histories;
  const rows = await tx.rows(ACTS_OF, [
    organisation,
    hexArray(people.map(({ named }) => named.name)),
  ]);
  for (const { contact, ...standing } of rows) {
    const history = histories.get(contact) ?? { refused: new Set(), said: new Set() };
    histories.set(contact, history);
    history.said.add(sayingOf(standing));
    if (SAYS_NO.has(standing.action)) history.refused.add(waysOf(standing));
  }
  return histories;
}

const SAYS_NO: ReadonlySet<ConsentAction> = new Set([
  "refused",
  "withdrawn",
  "objected",
  "invalidated",
]);

const ACTS_OF = statement<{
  readonly contact: Pseudonym;
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly action: ConsentAction;
  readonly at: Instant;
}>(
  "imports.acts_of",
  `select encode(contact, 'hex') as contact, purpose, channel, action, at
     from consent_events
    where organisation_id = $1 and contact = any($2::bytea[])`,
);
