import type { Day, Instant } from "@consentry/kernel";

import { anOrganisation, type TestOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { addContact, type NewContact } from "../contacts/add-contact.ts";
import type { AudienceQuestion } from "../contacts/audience.ts";
import type { Contact } from "../contacts/contact.ts";
import type { Source, SourceDeclaration } from "../sources/source.ts";
import { declareSource } from "../sources/sources.ts";

export const NOW = "2026-11-21T09:30:00Z" as Instant;
export const TODAY = "2026-11-21" as Day;
export const BY_MEMBER = { by: "member:1", at: NOW } as const;

export function aDeclaration(changes: Partial<SourceDeclaration> = {}): SourceDeclaration {
  return {
    kind: "form",
    name: "Sign-up form",
    obtainedOn: null,
    terms: null,
    namesUs: null,
    informedOn: null,
    informedWording: null,
    optOutOffered: null,
    ...changes,
  };
}

/** What a mail of ours says of itself, as it should be. */
export const A_MAIL: Pick<AudienceQuestion, "channel" | "list" | "on" | "message"> = {
  channel: "email",
  list: null,
  on: TODAY,
  message: {
    identityShown: true,
    sourceStated: true,
    optOut: { inMessage: true },
    offer: { analogous: true, sameLegalPerson: true, relatedToProfession: false, sector: null },
  },
};

/** An organisation with what its tests do most. */
export interface Ground extends TestOrganisation {
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  aSource(changes?: Partial<SourceDeclaration>): Promise<Source>;
  /** Somebody new from a form, unless said otherwise. */
  aContact(changes?: Partial<NewContact>): Promise<Contact>;
}

export async function aGround(database: Database): Promise<Ground> {
  const organisation = await anOrganisation(database);
  const within: Ground["within"] = (work) => withOrganisation(database, organisation.id, work);
  const aSource: Ground["aSource"] = (changes) =>
    within(async (tx) =>
      valueOf(await declareSource(tx, organisation, aDeclaration(changes), BY_MEMBER)),
    );
  const aContact: Ground["aContact"] = async (changes) => {
    const origin = changes?.source ?? (await aSource()).id;
    const fresh = {
      email: `${newId()}@example.org`,
      collectedOn: "2026-05-02" as Day,
      country: "FR",
      kind: "b2c",
    } as const;
    return within(async (tx) =>
      valueOf(await addContact(tx, organisation, { ...fresh, ...changes, source: origin }, NOW)),
    );
  };
  return { ...organisation, within, aSource, aContact };
}

/** The value of what must have worked. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
