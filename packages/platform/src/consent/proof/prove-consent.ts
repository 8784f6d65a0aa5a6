import { hash } from "node:crypto";

import { err, ok, type EmailAddress, type Result } from "@consentry/kernel";
import type { LedgerEntry } from "@consentry/ledger";

import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { publicKeysOf, signerOf } from "../../organisations/signing-key.ts";
import { findLedgerName, type LedgerName } from "../acts/contact-keys.ts";
import { openEvidence } from "../evidence/evidence.ts";
import { entriesOf, standingsOf } from "../ledger/read.ts";
import { proveEntries, type ProvenEntry } from "../receipts/prove-entries.ts";
import { receiptOver, type ReceiptIssuer } from "../receipts/receipts.ts";
import { wordingsOf } from "../wordings/wordings.ts";
import type {
  ConsentProof,
  Origin,
  ProofEntry,
  ProofReceipt,
  StandingSuppression,
} from "./proof.ts";

/**
 * `nothing-known`: no consent is recorded of anybody with this address, or no longer; which of the
 * two is not told. `ledger-broken`: an entry is not what was hashed, so nothing is vouched for.
 */
export type ProofFailure = "nothing-known" | "ledger-broken";

/**
 * Gathers what is recorded of the person behind an address, proves every entry and opens its
 * evidence. The receipts are made anew: those given out are kept by nobody but their owners.
 *
 * @param issuer with the public page where choices are changed as `preferences`: a link that acts
 *   for the person must not stand in what is handed to others
 */
export async function proveConsent(
  tx: Tx,
  issuer: ReceiptIssuer,
  address: EmailAddress,
): Promise<Result<ConsentProof, ProofFailure>> {
  const { organisation, keys, preferences, now } = issuer;
  const { id } = organisation;
  const addressKey = keys.addressKey(address);
  const [contact] = await tx.rows(FIND_CONTACT, [id, addressKey]);
  const name = contact ? await findLedgerName(tx, id, keys, contact.contact) : null;
  const recorded = name ? await entriesOf(tx, id, name.pseudonym) : [];
  if (contact === undefined || name === null || recorded.length === 0) return err("nothing-known");

  const signer = await signerOf(tx, id, keys.wrappingKey);
  const proven = await proveEntries(tx, id, { signer, now }, recorded);
  if (!proven.ok) return proven;
  const receipts: ProofReceipt[] = [];
  for (const visit of visitsOf(proven.value)) {
    const { jws } = await receiptOver(tx, { organisation, signer, preferences, now }, visit);
    receipts.push({ entries: visit.map(([{ event }]) => event.sequence), jws });
  }
  const named = recorded.flatMap(({ event }) => (event.wording === null ? [] : [event.wording]));
  const { contact: _id, ...origin } = contact;
  return ok({
    organisation,
    madeAt: now,
    address,
    pseudonym: name.pseudonym,
    origin,
    entries: await withEvidence(tx, issuer, name, proven.value),
    wordings: await wordingsOf(tx, id, named),
    standings: await standingsOf(tx, id, name.pseudonym),
    suppressions: await tx.rows(SUPPRESSIONS_OF, [id, addressKey]),
    receipts,
    keys: await publicKeysOf(tx, id),
  });
}

const FIND_CONTACT = statement<Origin & { readonly contact: string }>(
  "proof.find_contact",
  `select contact.contact_id as contact, contact.collected_on as "collectedOn", source.kind,
          source.name, source.declared_by as "declaredBy", source.declared_at as "declaredAt",
          source.obtained_on as "obtainedOn", source.terms, source.informed_on as "informedOn",
          source.informed_wording as "informedWording",
          source.opt_out_offered as "optOutOffered"
     from contacts as contact
     join sources as source using (organisation_id, source_id)
    where contact.organisation_id = $1 and contact.address_key = $2`,
);

const SUPPRESSIONS_OF = statement<StandingSuppression>(
  "proof.suppressions_of",
  `select channel, nullif(topic, '') as topic, reason, since, until
     from suppressions
    where organisation_id = $1 and address_key = $2
    order by since, channel, topic`,
);

/** Entries that were made in one go: the same moment, way and place. */
function visitsOf(entries: readonly ProvenEntry[]): readonly (readonly ProvenEntry[])[] {
  const visits: ProvenEntry[][] = [];
  for (const proven of entries) {
    const visit = visits.at(-1);
    const before = visit?.at(-1);
    if (visit && before && isSameVisit(before[0], proven[0])) visit.push(proven);
    else visits.push([proven]);
  }
  return visits;
}

function isSameVisit({ event: one }: LedgerEntry, { event: other }: LedgerEntry): boolean {
  return one.at === other.at && one.method === other.method && one.place === other.place;
}

async function withEvidence(
  tx: Tx,
  { organisation: { id } }: ReceiptIssuer,
  { evidenceKey }: LedgerName,
  entries: readonly ProvenEntry[],
): Promise<readonly ProofEntry[]> {
  const sequences = entries.map(([{ event }]) => event.sequence);
  const rows = await tx.rows(SEALED_OF, [id, sequences]);
  const sealedOf = new Map(rows.map(({ sequence, sealed }) => [sequence, sealed]));
  return entries.map(([entry, proof]) => {
    const { evidence: named, sequence } = entry.event;
    if (named === null) return { entry, proof, evidence: "none" };
    const sealed = sealedOf.get(sequence) ?? new Uint8Array();
    const isNamed = hash("sha256", sealed, "hex") === named;
    const opened = isNamed ? openEvidence(sealed, evidenceKey) : null;
    return { entry, proof, evidence: opened ?? "not-opened" };
  });
}

const SEALED_OF = statement<{ readonly sequence: number; readonly sealed: Uint8Array }>(
  "proof.sealed_of",
  `select sequence, sealed from sealed_evidence
    where organisation_id = $1 and sequence = any($2::bigint[])`,
);
