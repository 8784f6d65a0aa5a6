import type { EmailAddress, Instant } from "@consentry/kernel";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Part, Reading } from "./part.ts";
import { OF_NOBODY, PARTS, type PartName } from "./parts/parts.ts";
import { receiptsOf } from "./receipts.ts";
import { findSubject, type Subject } from "./subject.ts";
import { writeCopy } from "./write-copy.ts";
import { writePortable } from "./portable/write-portable.ts";
import { copyLanguageOf, type CopyLanguage } from "./words/words.ts";
import { zipStream } from "./zip-stream.ts";

/** Who gives the copy, and when. */
export interface CopyIssuer {
  readonly database: Database;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
  readonly now: Instant;
}

/** Whose copy: a contact, or whoever reads an address. */
export type CopyAbout = { readonly contact: string } | { readonly address: EmailAddress };

/** `portable`: what the person provided, alone. */
export type CopyForm = "copy" | "portable";

export interface CopyManner {
  /** `null`: the person's own, where it is known. */
  readonly language: string | null;
  readonly form: CopyForm;
}

/**
 * An archive of what is held of one person, made while it is read, in the memory of a few hundred
 * rows and one attachment; `null` where nothing is held. It names the person. Receipts in it may
 * make a checkpoint of the ledger; nothing else is written.
 */
export async function copyOf(
  issuer: CopyIssuer,
  about: CopyAbout,
  { language, form }: CopyManner,
): Promise<AsyncIterable<Uint8Array> | null> {
  const { database, organisation } = issuer;
  const found = await withOrganisation(database, organisation.id, async (tx) => {
    const email = await heldUnder(tx, issuer, about);
    if (email === null) return null;
    // Before anything is handed out: a checkpoint that is cut holds the ledger to its commit.
    return { email, receipts: await receiptsOf(tx, issuer, email) };
  });
  if (found === null) return null;
  const { email, receipts } = found;
  return zipStream(issuer.now, (zip) =>
    withOrganisation(database, organisation.id, async (tx) => {
      const subject = await findSubject(tx, { ...organisation, keys: issuer.keys }, email);
      const spoken = copyLanguageOf(language ?? subject.contact?.locale ?? organisation.locale);
      const reading = readingOf(tx, issuer, subject, spoken);
      await (form === "copy" ? writeCopy : writePortable)(zip, reading, receipts);
    }),
  );
}

/** The address under which something is held; `null` where nothing is. */
async function heldUnder(
  tx: Tx,
  issuer: CopyIssuer,
  about: CopyAbout,
): Promise<EmailAddress | null> {
  const { organisation, keys } = issuer;
  if ("contact" in about) {
    return (await findContact(tx, organisation.id, about.contact))?.email ?? null;
  }
  const subject = await findSubject(tx, { id: organisation.id, keys }, about.address);
  if (subject.contact !== null) return subject.contact.email;
  const reading = readingOf(tx, issuer, subject, "en");
  for (const part of PARTS as readonly Part<PartName>[]) {
    // The person's own part says of anybody that there is no entry.
    if (OF_NOBODY.has(part.name) || part.name === "person") continue;
    for await (const _ of part.read(reading)) return about.address;
  }
  return null;
}

function readingOf(
  tx: Tx,
  { organisation, keys, publicUrl, now }: CopyIssuer,
  subject: Subject,
  language: CopyLanguage,
): Reading {
  return { tx, organisation, keys, publicUrl, now, subject, language };
}
