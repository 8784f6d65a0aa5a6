import type { Instant } from "@consentry/kernel";

import type { SignedCheckpoint } from "../checkpoints/checkpoint.ts";
import type { ConsentAct, ConsentAction, LedgerEntry } from "../events/consent-event.ts";
import type { Hash } from "../hashing.ts";
import type { Signer } from "../keys/public-key.ts";
import { fold } from "../state/consent-state.ts";
import type { Wording } from "../wordings/wording.ts";
import { signJws } from "./jws.ts";

/**
 * What a person takes home after an act of consent: what was recorded, in which words, by whom,
 * and the proof that it stands in the ledger. Sections and their names follow ISO/IEC TS 27560;
 * terms with a colon are those of the W3C Data Privacy Vocabulary. It names nobody: the person
 * appears as a pseudonym, so that a lost receipt tells a finder nothing.
 */
export interface Receipt {
  readonly schema: "consentry.receipt/1";
  readonly schema_version: "ISO/IEC TS 27560:2023";
  readonly record_id: string;
  /** The pseudonym under which the ledger knows the person. */
  readonly pii_principal_id: string;
  readonly pii_processing: {
    readonly privacy_notice: string | null;
    readonly language: string | null;
    readonly purposes: readonly ReceiptPurpose[];
    /** Consent where the acts come to one; of a refusal or an objection none follows. */
    readonly lawful_basis: readonly string[];
    readonly jurisdictions: readonly string[];
    readonly withdrawal_method: string;
    readonly privacy_rights: string;
  };
  readonly party_identification: readonly ReceiptParty[];
  readonly events: readonly ReceiptEvent[];
  readonly wordings: Readonly<Record<Hash, Wording>>;
  readonly issued_at: Instant;
}

export interface ReceiptPurpose {
  readonly purpose: string;
  readonly dpv: string;
}

export interface ReceiptParty {
  readonly party_role: "dpv:DataController";
  readonly party_name: string;
  /** ISO 3166-1 alpha-2. */
  readonly party_country: string | null;
  readonly party_contact: string;
}

export interface ReceiptEvent {
  readonly event_time: Instant;
  readonly event_type: ConsentAction;
  readonly event_state: string;
  readonly entry: LedgerEntry;
  readonly proof: InclusionProof;
}

/** Shows that an entry is under a signed root. */
export interface InclusionProof {
  readonly checkpoint: SignedCheckpoint;
  /** Sibling hashes, the nearest first. */
  readonly path: readonly Hash[];
}

export interface ReceiptParts {
  readonly recordId: string;
  readonly controller: {
    readonly name: string;
    readonly country: string | null;
    readonly contact: string;
    readonly privacyNotice: string | null;
    /** Where to take it back, and where to use one's rights. */
    readonly preferences: string;
  };
  readonly entries: readonly (readonly [LedgerEntry, InclusionProof])[];
  /** Those the entries name. */
  readonly wordings: ReadonlyMap<Hash, Wording>;
  readonly jurisdiction: string | null;
  readonly issuedAt: Instant;
}

/** Media type of the signed form. */
export const RECEIPT_TYPE = "consent-receipt+jws";

/** Writes a receipt over one person's entries and signs it as the organisation. */
export function signReceipt(parts: ReceiptParts, signer: Signer): string {
  return signJws(JSON.stringify(receiptOf(parts)), signer, RECEIPT_TYPE);
}

/** The receipt unsigned, for showing. */
export function receiptOf(parts: ReceiptParts): Receipt {
  const { controller, entries, wordings } = parts;
  const events = entries.map(([entry]) => entry.event);
  const shown = [...new Set(events.map(({ wording }) => wording))].flatMap((hash) => {
    const wording = hash === null ? undefined : wordings.get(hash);
    return hash === null || wording === undefined ? [] : [[hash, wording] as const];
  });
  return {
    schema: "consentry.receipt/1",
    schema_version: "ISO/IEC TS 27560:2023",
    record_id: parts.recordId,
    pii_principal_id: events[0]?.contact ?? "",
    pii_processing: {
      privacy_notice: controller.privacyNotice,
      language: shown[0]?.[1].language ?? null,
      purposes: events.map(({ purpose }) => ({ purpose, dpv: dpvPurpose(purpose) })),
      lawful_basis: isConsentGiven(events) ? [CONSENT] : [],
      jurisdictions: parts.jurisdiction === null ? [] : [parts.jurisdiction],
      withdrawal_method: controller.preferences,
      privacy_rights: controller.preferences,
    },
    party_identification: [
      {
        party_role: "dpv:DataController",
        party_name: controller.name,
        party_country: controller.country,
        party_contact: controller.contact,
      },
    ],
    events: entries.map(([entry, proof]) => ({
      event_time: entry.event.at,
      event_type: entry.event.action,
      event_state: DPV_STATE[entry.event.action],
      entry,
      proof,
    })),
    wordings: Object.fromEntries(shown),
    issued_at: parts.issuedAt,
  };
}

/** @source W3C Data Privacy Vocabulary, legal bases */
const CONSENT = "eu-gdpr:A6-1-a";

/** Whether the acts of this receipt, one after the other, leave any purpose agreed to. */
function isConsentGiven(acts: readonly ConsentAct[]): boolean {
  return [...fold(acts).values()].some(({ answer }) => answer?.action === "given");
}

/** @source W3C Data Privacy Vocabulary, consent statuses */
const DPV_STATE: Readonly<Record<ConsentAction, string>> = {
  requested: "dpv:ConsentRequested",
  given: "dpv:ConsentGiven",
  refused: "dpv:ConsentRefused",
  withdrawn: "dpv:ConsentWithdrawn",
  objected: "dpv:ConsentWithdrawn",
  expired: "dpv:ConsentExpired",
  invalidated: "dpv:ConsentInvalidated",
  "legacy-informed": "dpv:ConsentUnknown",
};

/** @source W3C Data Privacy Vocabulary, purposes */
function dpvPurpose(purpose: string): string {
  if (purpose === "security.authentication" || purpose === "fraud.detection") {
    return "dpv:FraudPreventionAndDetection";
  }
  if (purpose.startsWith("send.")) return "dpv:DirectMarketing";
  return "dpv:Personalisation";
}
