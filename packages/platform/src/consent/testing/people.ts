import { randomBytes } from "node:crypto";

import { Secret, type Instant } from "@consentry/kernel";
import type { ConsentAct, Pseudonym } from "@consentry/ledger";

import { withOrganisation, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { keysOf, type OrganisationKeys } from "../../organisations/keys.ts";
import { makeOrganisation, type Organisation } from "../../organisations/organisation.ts";

export const SECRET = new Secret("a secret of the tests, long enough to be one");

export interface TestOrganisation extends Organisation {
  readonly keys: OrganisationKeys;
}

export async function anOrganisation(database: Database): Promise<TestOrganisation> {
  const organisation = await makeOrganisation(database, {
    name: `Chorale ${newId()}`,
    country: "FR",
  });
  return { ...organisation, keys: keysOf(SECRET, organisation.id) };
}

/** A person with a source, a key and a name in the ledger; returns that name. */
export async function aPerson(
  database: Database,
  { id, keys }: TestOrganisation,
): Promise<{ readonly contact: string; readonly pseudonym: Pseudonym }> {
  const [source, contact, salt] = [newId(), newId(), randomBytes(32)];
  const pseudonym = keys.ofContact(salt).pseudonym;
  await withOrganisation(database, id, async (tx) => {
    await tx.run(
      `insert into sources (organisation_id, source_id, kind, name, declared_by)
       values ($1, $2, 'form', 'Web form', 'system')`,
      [id, source],
    );
    await tx.run(
      `insert into contacts (organisation_id, contact_id, email, address_key, source_id,
         collected_on, keep_until, keep_rule)
       values ($1, $2, $3, $4, $5, '2026-05-02', '2029-05-02', 'FR-16')`,
      [id, contact, `${contact}@example.org`, randomBytes(32), source],
    );
    await tx.run(
      `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
       values ($1, $2, $3, $4)`,
      [id, contact, salt, pseudonym],
    );
  });
  return { contact, pseudonym: Buffer.from(pseudonym).toString("hex") as Pseudonym };
}

export function anAct(contact: Pseudonym, changes: Partial<ConsentAct> = {}): ConsentAct {
  return {
    contact,
    purpose: "send.newsletter",
    alsoNames: [],
    channel: "email",
    action: "given",
    wording: null,
    method: "form",
    place: "form-1",
    actor: "contact",
    at: "2026-05-02T09:30:00Z" as Instant,
    doubleOptIn: null,
    evidence: null,
    ...changes,
  };
}
