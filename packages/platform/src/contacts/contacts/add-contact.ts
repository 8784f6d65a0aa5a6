import {
  dayOf,
  EmailAddress,
  err,
  ok,
  parseDay,
  type Day,
  type EmailAddressProblem,
  type Instant,
  type Result,
} from "@consentry/kernel";

import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { chosenMonthsOf } from "../../retention/choices/chosen-months.ts";
import type { FieldProblem } from "../field-problem.ts";
import { checkFields } from "./check-fields.ts";
import type { Contact, ContactFields } from "./contact.ts";
import { findByAddress } from "./find-contacts.ts";
import { keepingOf } from "./keeping.ts";

export interface NewContact extends Partial<ContactFields> {
  readonly email: string;
  readonly source: string;
  readonly collectedOn: Day;
}

export type AddFailure =
  | { readonly kind: "bad-address"; readonly problem: EmailAddressProblem }
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-source" }
  | { readonly kind: "already-known"; readonly contact: string }
  /** The person asked to be erased: nobody but they can bring their address back. */
  | { readonly kind: "erased" };

export interface Whose {
  readonly id: OrganisationId;
  readonly keys: OrganisationKeys;
}

const UNKNOWN: ContactFields = {
  locale: null,
  country: null,
  kind: "unknown",
  relation: "prospect",
  attributes: {},
  tags: [],
};

/**
 * Adds one person with the source of their data. It agrees to nothing for them, and a suppressed
 * address stays suppressed.
 */
export async function addContact(
  tx: Tx,
  { id: organisation, keys }: Whose,
  { email, source, collectedOn, ...given }: NewContact,
  at: Instant,
): Promise<Result<Contact, AddFailure>> {
  const today = dayOf(at);
  const address = EmailAddress.parse(email);
  if (!address.ok) return err({ kind: "bad-address", problem: address.error });
  const fields = checkFields({ ...UNKNOWN, ...given });
  if (!fields.ok) return err({ kind: "bad-fields", problems: fields.error });
  if (!parseDay(collectedOn).ok || collectedOn > today) return err(NOT_YET);
  const [origin] = await tx.rows(ORIGIN, [organisation, source]);
  if (origin === undefined) return err({ kind: "no-such-source" });
  const addressKey = keys.addressKey(address.value);
  if (await isErased(tx, organisation, addressKey, today)) return err({ kind: "erased" });
  const chosenMonths = await chosenMonthsOf(tx, organisation);
  const contact: Contact = {
    id: newId(),
    email: address.value,
    phone: null,
    ...fields.value,
    source,
    collectedOn,
    lastContactOn: null,
    relationEndedOn: null,
    ...keepingOf({ ...fields.value, collectedOn, lastContactOn: null, chosenMonths }, today),
    quarantinedBy: origin.quarantined_by,
    madeAt: at,
    changedAt: at,
  };
  if ((await tx.run(INSERT, [organisation, addressKey, ...valuesOf(contact)])) === 1) {
    return ok(contact);
  }
  const known = await findByAddress(tx, { id: organisation, keys }, address.value);
  return err({ kind: "already-known", contact: known?.id ?? "" });
}

const NOT_YET: AddFailure = {
  kind: "bad-fields",
  problems: [{ path: "collectedOn", expected: "a day such as 2026-05-02, not in the future" }],
};

async function isErased(
  tx: Tx,
  organisation: OrganisationId,
  addressKey: Uint8Array,
  on: Day,
): Promise<boolean> {
  const found = await suppressedAmong(tx, organisation, [addressKey], {
    channel: "email",
    topic: null,
    on,
  });
  return [...found.values()].includes("erased");
}

function valuesOf(contact: Contact) {
  const { id, email, locale, country, kind, relation, attributes, tags, source } = contact;
  const { collectedOn, keepUntil, keepRule, quarantinedBy, madeAt } = contact;
  const fields = [locale, country, kind, relation, attributes, tags, source];
  return [id, email.reveal(), ...fields, collectedOn, keepUntil, keepRule, quarantinedBy, madeAt];
}

/** Shared until the end of the transaction: the source is not judged anew in between. */
const ORIGIN = statement<{ readonly quarantined_by: string | null }>(
  "sources.origin",
  `select quarantined_by from sources where organisation_id = $1 and source_id = $2 for share`,
);

const INSERT = statement(
  "contacts.insert",
  `insert into contacts (organisation_id, address_key, contact_id, email, locale, country, kind,
     relation, attributes, tags, source_id, collected_on, keep_until, keep_rule, quarantined_by,
     made_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
   on conflict (organisation_id, address_key) do nothing`,
);
