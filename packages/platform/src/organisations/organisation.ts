import type { Database } from "../database/database.ts";
import { acrossOrganisations } from "../database/database.ts";
import { newOrganisationId, type OrganisationId } from "../database/organisation-id.ts";
import type { SystemTx } from "../database/transaction.ts";

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
}

export type NewOrganisation = Pick<Organisation, "name"> &
  Partial<Omit<Organisation, "id" | "name">>;

/** Makes an organisation. Its keys need no row: they derive from the secret and its id. */
export async function makeOrganisation(
  database: Database,
  { name, country = null, contact = "", privacyNotice = null, locale = "en" }: NewOrganisation,
): Promise<Organisation> {
  const id = newOrganisationId();
  await acrossOrganisations(database, (tx) =>
    tx.run(
      `insert into organisations (organisation_id, name, country, contact, privacy_notice, locale)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, name, country, contact, privacyNotice, locale],
    ),
  );
  return { id, name, country, contact, privacyNotice, locale };
}

/** All organisations of this installation, by name. */
export function listOrganisations(database: Database): Promise<readonly Organisation[]> {
  return acrossOrganisations(database, (tx: SystemTx) =>
    tx.rows<Organisation>(
      `select organisation_id as id, name, country, contact,
              privacy_notice as "privacyNotice", locale
         from organisations
        order by name, organisation_id`,
    ),
  );
}
