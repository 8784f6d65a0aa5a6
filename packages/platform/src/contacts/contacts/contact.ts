import { Bug, EmailAddress, type Day, type Instant, type PhoneNumber } from "@consentry/kernel";
import type { Recipient, Relation } from "@consentry/law";

import { storedNumber } from "../numbers/numbers.ts";
import type { Attributes } from "./attributes.ts";

/** What may be said of a person beside the address, and changed. */
export interface ContactFields {
  /** BCP 47, such as `fr` or `de-AT`; `null` not known. */
  readonly locale: string | null;
  /** ISO 3166-1 alpha-2; `null` not known, and then the strictest law applies. */
  readonly country: string | null;
  readonly kind: Recipient;
  readonly relation: Exclude<Relation, "unknown">;
  readonly attributes: Attributes;
  readonly tags: readonly string[];
}

/** A person an organisation knows. */
export interface Contact extends ContactFields {
  readonly id: string;
  readonly email: EmailAddress;
  /** Where they can be written to by text; `null` not known. */
  readonly phone: PhoneNumber | null;
  readonly source: string;
  readonly collectedOn: Day;
  /** The last contact that came from the person; `null` when there was none after collection. */
  readonly lastContactOn: Day | null;
  /** When the relation ended, where it did and somebody told. */
  readonly relationEndedOn: Day | null;
  readonly keepUntil: Day;
  readonly keepRule: string;
  /** The rule that holds the person back whatever was agreed to; `null` for everybody else. */
  readonly quarantinedBy: string | null;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
}

export type ContactRow = Omit<Contact, "email" | "phone"> & {
  readonly email: string;
  readonly phone: string | null;
};

/** Of the table `contacts` under the name `contact`. */
export const CONTACT_COLUMNS = `contact.contact_id as id, contact.email,
  (select telephone.number from contact_numbers as telephone
    where telephone.organisation_id = contact.organisation_id
      and telephone.contact_id = contact.contact_id) as phone, contact.locale,
  contact.country, contact.kind, contact.relation, contact.attributes, contact.tags,
  contact.source_id as source, contact.collected_on as "collectedOn",
  contact.last_contact_on as "lastContactOn",
  contact.relation_ended_on as "relationEndedOn", contact.keep_until as "keepUntil",
  contact.keep_rule as "keepRule", contact.quarantined_by as "quarantinedBy",
  contact.made_at as "madeAt", contact.changed_at as "changedAt"`;

export function contactOf(row: ContactRow): Contact {
  const email = EmailAddress.parse(row.email);
  if (!email.ok) throw new Bug("an address was stored that does not parse");
  const phone = row.phone === null ? null : storedNumber(row.phone);
  return { ...row, email: email.value, phone };
}
