import { dayOf, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import { INFORMING, LEGACY_PURPOSES } from "@consentry/law";
import type { Hash } from "@consentry/ledger";

import { ledgerNameOf } from "../../consent/acts/contact-keys.ts";
import { appendActs, MOST_AT_ONCE, type ActToAppend } from "../../consent/ledger/append.ts";
import { purposeWords } from "../../consent/forms/purposes/purpose-words.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { questionForAll } from "../../contacts/contacts/ask-about-person.ts";
import { factsOf, MOST_ASKED_AT_ONCE } from "../../contacts/contacts/load-facts.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Language } from "../../http/public/languages.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { readPolicy } from "../../organisations/policy.ts";
import { whyItSpares } from "../errands/whom-it-spares.ts";

/** That people were told, by another tool, in a mail that somebody shows. */
export interface Informing {
  readonly id: string;
  readonly informedOn: Day;
  readonly mailText: string;
  /** Where the proof lies: a file, a report, a number of the other tool. */
  readonly evidence: string;
  /** The list of those who got it. */
  readonly list: string;
  /** Of how many it was recorded; how many of those on the list were left out. */
  readonly people: number;
  readonly leftOut: number;
  readonly saidBy: string;
  readonly saidAt: Instant;
}

export interface NewInforming extends Pick<
  Informing,
  "informedOn" | "mailText" | "evidence" | "list"
> {
  readonly language: Language;
}

export type InformingFailure =
  | { readonly kind: "not-in-time"; readonly by: Day }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "no-such-list" }
  | { readonly kind: "too-many"; readonly most: number };

/** Each is looked at and written down while somebody waits: some seconds. */
const MOST_PEOPLE = 10_000;

/**
 * Writes into the ledger that the people of a list were told on a day, of each the same as a mail of
 * ours would have. Left out is whom law would not have let be told then, and whoever answered
 * already: being told covers no answer, and is no consent.
 */
export async function recordInforming(
  tx: Tx,
  organisation: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  { informedOn, mailText, evidence, list, language }: NewInforming,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<Informing, InformingFailure>> {
  if (informedOn > dayOf(at)) return err({ kind: "in-the-future" });
  if (informedOn > INFORMING.informedBy) {
    return err({ kind: "not-in-time", by: INFORMING.informedBy });
  }
  const { id, keys } = organisation;
  const members = await tx.rows(MEMBERS, [id, list, MOST_PEOPLE + 1]);
  if (members.length === 0) return err({ kind: "no-such-list" });
  if (members.length > MOST_PEOPLE) return err({ kind: "too-many", most: MOST_PEOPLE });
  const informing = newId();
  const told = await whoWasTold(
    tx,
    id,
    members.map(({ contact }) => contact),
    informedOn,
  );
  const wordings = await keepWordings(tx, id, mailText, language);
  const acts: ActToAppend[] = [];
  for (const contact of told) {
    const { pseudonym } = await ledgerNameOf(tx, id, keys, contact);
    for (const [purpose, wording] of wordings) {
      const act = {
        contact: pseudonym,
        purpose,
        alsoNames: [],
        channel: "email",
        action: "legacy-informed",
        wording,
        method: "member",
        place: `informing:${informing}`,
        actor: by,
        at: `${informedOn}T12:00:00Z` as Instant,
        doubleOptIn: null,
        evidence: null,
      } as const;
      acts.push({ act, sealed: null });
    }
  }
  for (let from = 0; from < acts.length; from += MOST_AT_ONCE) {
    await appendActs(tx, id, acts.slice(from, from + MOST_AT_ONCE));
  }
  const people = told.length;
  const leftOut = members.length - people;
  const said = [informedOn, mailText, evidence, list, people, leftOut, by, at];
  await tx.run(INSERT, [id, informing, ...said]);
  return ok({
    id: informing,
    informedOn,
    mailText,
    evidence,
    list,
    people,
    leftOut,
    saidBy: by,
    saidAt: at,
  });
}

/** As law would have said on that day, of what is known today. */
async function whoWasTold(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
  on: Day,
): Promise<readonly string[]> {
  const policy = await readPolicy(tx, organisation);
  const way = { channel: "email", list: null, on } as const;
  // Who was told before the transition began was told in time: it is asked about its first day.
  const asked = on < INFORMING.collectedBefore ? INFORMING.collectedBefore : on;
  const forAll = questionForAll({ ...way, on: asked, purpose: "send.newsletter", policy });
  const errand = { kind: "information", purposes: LEGACY_PURPOSES } as const;
  const told: string[] = [];
  for (let from = 0; from < contacts.length; from += MOST_ASKED_AT_ONCE) {
    const some = contacts.slice(from, from + MOST_ASKED_AT_ONCE);
    for (const { contact, facts } of await factsOf(tx, organisation, some, way)) {
      const hasAnswered = facts.consents.some(
        ({ purpose, state }) =>
          state !== "requested" && LEGACY_PURPOSES.some((legacy) => legacy === purpose),
      );
      if (!hasAnswered && whyItSpares(errand, facts, forAll) === null) told.push(contact);
    }
  }
  return told;
}

async function keepWordings(
  tx: Tx,
  organisation: OrganisationId,
  mailText: string,
  language: Language,
): Promise<ReadonlyMap<(typeof LEGACY_PURPOSES)[number], Hash>> {
  const wordings = new Map<(typeof LEGACY_PURPOSES)[number], Hash>();
  for (const purpose of LEGACY_PURPOSES) {
    const { question, explanation } = purposeWords(purpose, language);
    const wording = { language, question, explanation, shownAs: mailText };
    wordings.set(purpose, await keepWording(tx, organisation, wording));
  }
  return wordings;
}

const MEMBERS = statement<{ readonly contact: string }>(
  "transition.members",
  `select contact_id as contact from list_members
    where organisation_id = $1 and list_id = $2
    order by contact_id
    limit $3`,
);

const INSERT = statement(
  "informings.insert",
  `insert into informings (organisation_id, informing_id, informed_on, mail_text, evidence, list_id,
     people, left_out, said_by, said_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Nobody told their people a hundred times within three months. */
const MOST_TOLD = 100;

/** What an organisation said that it told, the latest first. */
export function listInformings(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Informing[]> {
  return tx.rows(LIST, [organisation, MOST_TOLD]);
}

const LIST = statement<Informing>(
  "informings.list",
  `select informing_id as id, informed_on as "informedOn", mail_text as "mailText", evidence,
          list_id as list, people, left_out as "leftOut", said_by as "saidBy", said_at as "saidAt"
     from informings
    where organisation_id = $1
    order by said_at desc, informing_id desc
    limit $2`,
);
