import type { Origin } from "@consentry/law/letters";

import type { Own } from "../../consent/asking/own.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { findSource } from "../../contacts/sources/sources.ts";
import type { Language } from "../../http/public/languages.ts";
import { dayIn } from "../letters/send-letter.ts";

/** Where a person's data came from and on what terms, in a language still to be chosen. */
export async function originsOf(
  { tx, organisation }: Own,
  contact: string,
): Promise<(language: Language) => readonly Origin[]> {
  const known = await findContact(tx, organisation.id, contact);
  const source = known && (await findSource(tx, organisation.id, known.source));
  if (known === null || source === null) return () => [];
  const { name, terms, informedOn } = source;
  return (language) => [
    {
      name,
      terms,
      collected: dayIn(language, known.collectedOn),
      informed: informedOn === null ? null : dayIn(language, informedOn),
    },
  ];
}
