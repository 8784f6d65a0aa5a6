import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

import type { EmailAddress, PhoneNumber, Secret } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";
import { intakeTag } from "../inbox/intake-address.ts";
import { keyedHashWith } from "./keyed-hash.ts";

/**
 * Everything an organisation keys, derived from the installation's secret. Whoever has the
 * database without the secret can neither test whether an address is in it, nor open evidence,
 * nor make a token.
 */
export interface OrganisationKeys {
  /** Stands for an address: 32 bytes, the same for every spelling of one mailbox. */
  addressKey(address: EmailAddress): Uint8Array;
  /** Stands for a telephone number: 32 bytes, under a key of its own. */
  numberKey(number: PhoneNumber): Uint8Array;
  /** The keys of one person, from the salt that is destroyed with them. */
  ofContact(salt: Uint8Array): ContactKeys;
  /** Seals tokens (AES-256-GCM). */
  readonly tokenKey: Uint8Array;
  /** Seals private signing keys (AES-256-GCM). */
  readonly wrappingKey: Uint8Array;
  /** Seals what stands in measured links and images. */
  readonly measureKey: Uint8Array;
  /** Stands for a person in the log of what staff did: 32 bytes. */
  staffLogKey(contact: string): Uint8Array;
  /** Vouches for the addresses that reports about our mails go to. */
  readonly returnKey: Uint8Array;
  /** Stands in the address that mails are forwarded to that are to be audited. */
  readonly intakeTag: string;
}

export interface ContactKeys {
  /** The name under which the ledger knows the person: 32 bytes. */
  readonly pseudonym: Uint8Array;
  /** Seals the personal part of evidence (AES-256-GCM). */
  readonly evidenceKey: Uint8Array;
}

const KEY_BYTES = 32;

/** Derives the keys of one organisation; each label gives a key that tells nothing of the others. */
export function keysOf(secret: Secret, organisation: OrganisationId): OrganisationKeys {
  const derive = (label: string): Uint8Array =>
    new Uint8Array(
      hkdfSync("sha256", secret.reveal(), organisation, `consentry ${label}`, KEY_BYTES),
    );
  const [addresses, numbers, pseudonyms, evidence, seen] = [
    keyedHashWith(derive("addresses")),
    keyedHashWith(derive("telephone numbers")),
    keyedHashWith(derive("pseudonyms")),
    keyedHashWith(derive("evidence")),
    keyedHashWith(derive("staff log")),
  ];
  return {
    addressKey: (address) => addresses(sameMailbox(address)),
    numberKey: (number) => numbers(number.reveal()),
    ofContact: (salt) => ({ pseudonym: pseudonyms(salt), evidenceKey: evidence(salt) }),
    tokenKey: derive("tokens"),
    wrappingKey: derive("signing keys"),
    staffLogKey: (contact) => seen(contact),
    measureKey: measureKeyOf(secret, organisation),
    returnKey: returnKeyOf(secret, organisation),
    intakeTag: intakeTag(secret, organisation),
  };
}

/** The same as in `keysOf`, alone: whoever sends forged addresses names organisations at will. */
export function returnKeyOf(secret: Secret, organisation: OrganisationId): Uint8Array {
  const key = hkdfSync("sha256", secret.reveal(), organisation, "consentry returns", KEY_BYTES);
  return new Uint8Array(key);
}

const ofMeasuring = new WeakMap<Secret, KeyObject>();

/**
 * The same as in `keysOf`, by one keyed hash: it is asked for at every measured load, and whoever
 * sends forged ones names organisations that do not exist.
 */
export function measureKeyOf(secret: Secret, organisation: OrganisationId): Uint8Array {
  let key = ofMeasuring.get(secret);
  if (key === undefined) {
    const bytes = hkdfSync("sha256", secret.reveal(), "", "consentry measurement", KEY_BYTES);
    key = createSecretKey(new Uint8Array(bytes));
    ofMeasuring.set(secret, key);
  }
  return createHmac("sha256", key).update(organisation).digest();
}

/**
 * The local part in lower case: no mailbox in use tells case apart, and a suppression must hold
 * for `Ada@` as for `ada@`. Dots and plus-tags stay: elsewhere they are other people's mailboxes.
 */
function sameMailbox(address: EmailAddress): string {
  return address.reveal().normalize("NFC").toLowerCase();
}
