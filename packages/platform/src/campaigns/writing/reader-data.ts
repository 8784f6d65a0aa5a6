import type { ReaderData } from "@consentry/mail";

import type { Contact } from "../../contacts/contacts/contact.ts";
import type { FixedData } from "./fixed-data.ts";

/** What of a person a writing is filled in with. */
export interface WrittenTo extends Pick<Contact, "email" | "locale" | "country"> {
  readonly attributes: Readonly<Record<string, unknown>>;
  /** A day. */
  readonly collectedOn: string;
}

/**
 * What a writing may say of one reader. Our own names stand before attributes that are called the
 * same: where a datum came from is not for an import to say.
 *
 * @param source the name of the source that the person's data came from
 */
export function readerData(contact: WrittenTo, source: string, fixed: FixedData): ReaderData {
  const { attributes, email, locale, country, collectedOn } = contact;
  return {
    ...fixed,
    contact: {
      ...attributes,
      email: email.reveal(),
      ...(locale === null ? {} : { locale }),
      ...(country === null ? {} : { country }),
      source,
      collected_on: collectedOn,
    },
  };
}
