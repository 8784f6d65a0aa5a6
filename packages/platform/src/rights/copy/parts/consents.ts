import type { Purpose } from "@consentry/law";
import type { Hash, LedgerEntry, Wording } from "@consentry/ledger";

import { purposeName } from "../../../http/public/pages/held.ts";
import { findLedgerName } from "../../../consent/acts/contact-keys.ts";
import { openEvidence } from "../../../consent/evidence/evidence.ts";
import { entriesOf, standingsOf } from "../../../consent/ledger/read.ts";
import { wordingsOf } from "../../../consent/wordings/wordings.ts";
import { statement } from "../../../database/statement.ts";
import { partBySql, type CopyRecord, type CopyValue, type Part, type Reading } from "../part.ts";

/** What they agreed to and refused, as it stands. */
export const CHOICES: Part<"choices"> = {
  name: "choices",
  tables: [],
  async *read({ tx, organisation, keys, subject: { contact }, language }) {
    const name = contact && (await findLedgerName(tx, organisation.id, keys, contact.id));
    if (name === null) return;
    for (const { purpose, channel, answer, askedAt } of await standingsOf(
      tx,
      organisation.id,
      name.pseudonym,
    )) {
      yield {
        purpose: purposeName(purpose, language),
        code: purpose,
        channel,
        answer: answer?.action ?? null,
        at: answer?.at ?? null,
        askedAt,
      };
    }
  },
};

/** Every act as the ledger has it, with the words that were shown and the evidence opened. */
export const CONSENTS: Part<"consents"> = {
  name: "consents",
  tables: ["contact_keys"],
  read: consents,
};

async function* consents(reading: Reading): AsyncGenerator<CopyRecord> {
  const { tx, organisation, keys, subject, language } = reading;
  if (subject.contact === null) return;
  const name = await findLedgerName(tx, organisation.id, keys, subject.contact.id);
  if (name === null) return;
  const entries = await entriesOf(tx, organisation.id, name.pseudonym);
  const shown = entries.flatMap(({ event }) => (event.wording === null ? [] : [event.wording]));
  const wordings = await wordingsOf(tx, organisation.id, shown);
  const sealed = await tx.rows(SEALED, [
    organisation.id,
    entries.map(({ event }) => event.sequence),
  ]);
  const evidenceOf = new Map(
    sealed.map((row) => [row.sequence, openEvidence(row.sealed, name.evidenceKey)]),
  );
  for (const entry of entries) {
    const evidence = evidenceOf.get(entry.event.sequence) ?? null;
    yield {
      ...actOf(entry, (purpose) => purposeName(purpose, language)),
      words: wordsOf(entry, wordings),
      evidence: evidence as CopyValue,
      knownAs: name.pseudonym,
    };
  }
}

function actOf({ event, hash }: LedgerEntry, nameOf: (purpose: Purpose) => string): CopyRecord {
  const { sequence, purpose, alsoNames, channel, action, method, place } = event;
  const { actor, at, doubleOptIn } = event;
  return {
    action,
    purpose: nameOf(purpose),
    code: purpose,
    alsoNames: alsoNames.map(nameOf),
    channel,
    at,
    method,
    place,
    actor,
    ...(doubleOptIn !== null && {
      doubleOptIn: { requestedAt: doubleOptIn.requestedAt, confirmedAt: doubleOptIn.confirmedAt },
    }),
    entry: sequence,
    hash,
  };
}

function wordsOf({ event }: LedgerEntry, wordings: ReadonlyMap<Hash, Wording>): CopyValue {
  if (event.wording === null) return null;
  const wording = wordings.get(event.wording);
  return wording === undefined
    ? { hash: event.wording }
    : {
        language: wording.language,
        question: wording.question,
        explanation: wording.explanation,
        shownAs: wording.shownAs,
        hash: event.wording,
      };
}

const SEALED = statement<{ readonly sequence: number; readonly sealed: Uint8Array }>(
  "copy.sealed",
  `select sequence, sealed from sealed_evidence
    where organisation_id = $1 and sequence = any($2::bigint[])`,
);

/** What came with an import and shows no consent. */
export const UNPROVEN = partBySql(
  "unproven",
  ["unproven_choices"],
  "contact",
  `select purpose, channel, reason, written, recorded_at as "recordedAt"
     from unproven_choices
    where organisation_id = $1 and contact_id = $2
    order by recorded_at, purpose`,
);

/** Answers that wait for a confirmation. */
export const ASKS = partBySql(
  "asks",
  ["asks"],
  "address",
  `select ask.email as address, ask.number as telephone, ask.locale as language, source.name as "from", ask.answers,
          ask.network_address as "networkAddress", ask.requested_at as "requestedAt",
          ask.confirmed_at as "confirmedAt", ask.expires_at as "keepUntil"
     from asks as ask
     join sources as source using (organisation_id, source_id)
    where ask.organisation_id = $1 and ask.address_key = $2
    order by ask.requested_at`,
);

/** What keeps mail from them. */
export const SUPPRESSIONS = partBySql(
  "suppressions",
  [],
  "address",
  `select suppression.reason, suppression.channel,
          (select name from lists
            where organisation_id = $1 and list_id::text = suppression.topic) as list,
          suppression.since, suppression.until as "keepUntil"
     from suppressions as suppression
    where suppression.organisation_id = $1
      and suppression.address_key in
        (select $2::bytea
          union all
         select telephone.number_key
           from contacts as contact
           join contact_numbers as telephone
             on telephone.organisation_id = $1 and telephone.contact_id = contact.contact_id
          where contact.organisation_id = $1 and contact.address_key = $2)
    order by suppression.since`,
);

/** What they are not asked again for a while. */
export const RESTING = partBySql(
  "resting",
  [],
  "address",
  `select purpose, channel, answer, until as "keepUntil"
     from resting_questions
    where organisation_id = $1 and address_key = $2
    order by until`,
);
