import type { Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type { ConsentAct, ConsentAction, Pseudonym } from "@consentry/ledger";

import { sealEvidence } from "../../../consent/evidence/evidence.ts";
import { appendActs, MOST_AT_ONCE, type ActToAppend } from "../../../consent/ledger/append.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { OrganisationKeys } from "../../../organisations/keys.ts";
import type { ImportMapping } from "../mapping.ts";
import type { StagedConsent } from "../rows/staged-row.ts";
import type { PlacedPerson } from "./place-people.ts";

export interface Recording {
  readonly organisation: OrganisationId;
  readonly keys: OrganisationKeys;
  readonly mapping: ImportMapping;
  /** Id of the import. */
  readonly id: string;
}

export interface Recorded {
  readonly consents: number;
  readonly notWidened: number;
}

interface Named {
  readonly person: PlacedPerson;
  readonly pseudonym: Uint8Array;
  readonly name: Pseudonym;
  readonly evidenceKey: Uint8Array;
}

/**
 * Writes into the ledger what a file shows that people agreed to. What stands there already is
 * not written again, and whoever ever said no to the same thing keeps their no: an import is no
 * way around it.
 */
export async function recordConsents(
  tx: Tx,
  recording: Recording,
  people: readonly PlacedPerson[],
): Promise<Recorded> {
  const asked = people.filter(({ given }) => given.consents.length > 0);
  if (asked.length === 0) return { consents: 0, notWidened: 0 };
  const named = await nameAll(tx, recording, asked);
  const before = await historyOf(
    tx,
    recording.organisation,
    named.filter(({ person }) => person.salt !== null),
  );
  const acts: ActToAppend[] = [];
  let notWidened = 0;
  for (const one of named) {
    const history = before.get(one.name);
    for (const consent of eachOnce(one.person.given.consents)) {
      const act = actOf(one, consent, recording);
      if (act === null) continue;
      if (history?.refused.has(waysOf(act.act)) === true) notWidened += 1;
      else if (history?.given.has(momentOf(act.act)) !== true) acts.push(act);
    }
  }
  for (let at = 0; at < acts.length; at += MOST_AT_ONCE) {
    await appendActs(tx, recording.organisation, acts.slice(at, at + MOST_AT_ONCE));
  }
  return { consents: acts.length, notWidened };
}

/** Those who have no key get the one that was made for them. */
async function nameAll(
  tx: Tx,
  { organisation, keys }: Recording,
  people: readonly PlacedPerson[],
): Promise<readonly Named[]> {
  const named = people.flatMap((person) => {
    const salt = person.salt ?? person.given.fresh.salt;
    if (salt === null) return [];
    const { pseudonym, evidenceKey } = keys.ofContact(salt);
    const name = Buffer.from(pseudonym).toString("hex") as Pseudonym;
    return [{ person, salt, pseudonym, name, evidenceKey }];
  });
  const fresh = named.filter(({ person }) => person.salt === null);
  await tx.run(MAKE_KEYS, [
    organisation,
    fresh.map(({ person }) => person.contact),
    fresh.map(({ salt }) => salt),
    fresh.map(({ pseudonym }) => pseudonym),
  ]);
  return named;
}

const MAKE_KEYS = statement(
  "imports.make_keys",
  `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
   select $1, contact_id, salt, pseudonym
     from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as given (contact_id, salt, pseudonym)`,
);

/** One file may say the same of a person in several rows. */
function eachOnce(consents: readonly StagedConsent[]): readonly StagedConsent[] {
  if (consents.length === 1) return consents;
  return [...new Map(consents.map((one) => [`${one.of} ${one.at}`, one])).values()];
}

function actOf(
  { name, evidenceKey }: Named,
  { of, at, requestedAt, evidence }: StagedConsent,
  { mapping, id }: Recording,
): ActToAppend | null {
  const mapped = mapping.consents[of];
  if (mapped === undefined) return null;
  const hasEvidence = Object.keys(evidence).length > 0;
  const sealed = hasEvidence ? sealEvidence({ imported: evidence }, evidenceKey) : null;
  return {
    act: {
      contact: name,
      purpose: mapped.purpose,
      alsoNames: [],
      channel: mapped.channel,
      action: "given",
      wording: mapped.wording,
      method: "import",
      place: null,
      actor: `import:${id}`,
      at,
      doubleOptIn: requestedAt === null ? null : { requestedAt, confirmedAt: at },
      evidence: sealed?.hash ?? null,
    },
    sealed: sealed?.sealed ?? null,
  };
}

interface History {
  /** Purposes and channels that a no was said to. */
  readonly refused: Set<string>;
  /** Consents that stand in the ledger. */
  readonly given: Set<string>;
}

type Standing = Pick<ConsentAct, "purpose" | "channel" | "at">;

function waysOf({ purpose, channel }: Omit<Standing, "at">): string {
  return `${purpose} ${channel}`;
}

function momentOf({ at, ...ways }: Standing): string {
  return `${waysOf(ways)} ${at}`;
}

async function historyOf(
  tx: Tx,
  organisation: OrganisationId,
  people: readonly Named[],
): Promise<ReadonlyMap<Pseudonym, History>> {
  const histories = new Map<Pseudonym, History>();
  if (people.length === 0) return histories;
  const rows = await tx.rows(ACTS_OF, [organisation, people.map(({ pseudonym }) => pseudonym)]);
  for (const { contact, action, ...standing } of rows) {
    const history = histories.get(contact) ?? { refused: new Set(), given: new Set() };
    histories.set(contact, history);
    if (action === "given") history.given.add(momentOf(standing));
    else if (SAYS_NO.has(action)) history.refused.add(waysOf(standing));
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
