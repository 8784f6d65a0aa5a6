import type { Day } from "@consentry/kernel";

import { voidGatesOf } from "../campaigns/store/void-gates.ts";
import type { Database } from "../database/database.ts";
import { acrossOrganisations } from "../database/database.ts";
import { newOrganisationId, type OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { SystemTx, Tx } from "../database/transaction.ts";

/** Who decides what mail is for; the tenant. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** ISO 3166-1 alpha-2; `null` not stated. */
  readonly country: string | null;
  /** Where people reach it about their data: an address or a page; empty when not stated. */
  readonly contact: string;
  readonly privacyNotice: string | null;
  readonly locale: string;
  /** Of one that is closed: the day on which everything of it goes. `null`: it is open. */
  readonly goesOn: Day | null;
}

export type NewOrganisation = Pick<Organisation, "name"> &
  Partial<Omit<Organisation, "id" | "name" | "goesOn">>;

/** Makes an organisation. Its keys need no row: they derive from the secret and its id. */
export function makeOrganisation(
  database: Database,
  organisation: NewOrganisation,
): Promise<Organisation> {
  return acrossOrganisations(database, (tx) => addOrganisation(tx, organisation));
}

/** The same together with whatever else is done in the transaction. */
export async function addOrganisation(
  tx: SystemTx,
  { name, country = null, contact = "", privacyNotice = null, locale = "en" }: NewOrganisation,
): Promise<Organisation> {
  const id = newOrganisationId();
  await tx.run(
    `insert into organisations (organisation_id, name, country, contact, privacy_notice, locale)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, name, country, contact, privacyNotice, locale],
  );
  return { id, name, country, contact, privacyNotice, locale, goesOn: null };
}

/** All organisations of this installation, by name. */
export function listOrganisations(database: Database): Promise<readonly Organisation[]> {
  return acrossOrganisations(database, (tx: SystemTx) =>
    tx.rows<Organisation>(`select ${COLUMNS} from organisations order by name, organisation_id`),
  );
}

/** The organisation of this transaction; `null` when it is not there. */
export async function readOrganisation(tx: Tx, id: OrganisationId): Promise<Organisation | null> {
  return (await tx.rows(READ, [id]))[0] ?? null;
}

/** What an organisation may say of itself anew; its country stays: its sources were judged by it. */
export type OrganisationChanges = Partial<Omit<Organisation, "id" | "country" | "goesOn">>;

/**
 * Changes what is given and gives the whole; `null` when there is no such organisation. Drafts whose
 * mails may say something else from then on pass the gate again.
 */
export async function changeOrganisation(
  tx: Tx,
  id: OrganisationId,
  changes: OrganisationChanges,
): Promise<Organisation | null> {
  const known = await readOrganisation(tx, id);
  if (known === null) return null;
  const changed = { ...known, ...changes };
  const { name, contact, privacyNotice, locale } = changed;
  await tx.run(CHANGE, [id, name, contact, privacyNotice, locale]);
  if (SAID_IN_MAILS.some((field) => changed[field] !== known[field])) await voidGatesOf(tx, id);
  return changed;
}

/** What writings may say of an organisation and it may change; see `campaigns/writing/fixed-data.ts`. */
const SAID_IN_MAILS = ["name", "contact", "privacyNotice"] as const;

const COLUMNS = `organisation_id as id, name, country, contact,
  privacy_notice as "privacyNotice", locale,
  (select goes_on from organisation_closings as closing
    where closing.organisation_id = organisations.organisation_id) as "goesOn"`;

const READ = statement<Organisation>(
  "organisations.read",
  `select ${COLUMNS} from organisations where organisation_id = $1`,
);

const CHANGE = statement(
  "organisations.change",
  `update organisations set name = $2, contact = $3, privacy_notice = $4, locale = $5
    where organisation_id = $1`,
);
