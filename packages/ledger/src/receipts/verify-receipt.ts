import { isSignedBy, type SignedCheckpoint } from "../checkpoints/checkpoint.ts";
import type { ConsentEvent, LedgerEntry } from "../events/consent-event.ts";
import { hashOf } from "../events/seal.ts";
import { isHash, type Hash } from "../hashing.ts";
import { keyId, type PublicKey } from "../keys/public-key.ts";
import { rootFromPath } from "../merkle/merkle-tree.ts";
import { wordingHash, type Wording } from "../wordings/wording.ts";
import { readJws } from "./jws.ts";
import { RECEIPT_TYPE, type InclusionProof, type Receipt, type ReceiptEvent } from "./receipt.ts";

/** Why a receipt proves nothing; the first reason found. */
export type ReceiptFault =
  | "not-a-receipt"
  | "bad-signature"
  | "other-key"
  | "entry-changed"
  | "not-in-checkpoint"
  | "checkpoint-not-signed"
  | "wording-changed"
  | "of-several-people";

export type ReceiptVerdict =
  | {
      readonly isValid: true;
      readonly receipt: Receipt;
      /** Whose signature it is; that the key is the organisation's, its fingerprint tells. */
      readonly keyId: Hash;
    }
  | { readonly isValid: false; readonly fault: ReceiptFault };

/** Entries a receipt may carry: one visit answers a handful of questions. */
const MOST_EVENTS = 1_000;

/**
 * Checks a receipt offline: the signature, each entry's own hash, its way to the signed root, and
 * that the words quoted are the words hashed. It does not know whether something newer was
 * recorded since, nor whose the key is unless the caller says which one it must be.
 *
 * @param expected id of the key that the organisation publishes; any when left out
 */
export function verifyReceipt(jws: string, expected?: Hash): ReceiptVerdict {
  const read = readJws(jws);
  if (read.kind === "bad-signature") return { isValid: false, fault: "bad-signature" };
  if (read.kind === "not-a-jws" || read.type !== RECEIPT_TYPE || !isReceipt(read.payload)) {
    return { isValid: false, fault: "not-a-receipt" };
  }
  const receipt = read.payload;
  const id = keyId(read.key);
  if (expected !== undefined && id !== expected) return { isValid: false, fault: "other-key" };
  const fault = faultOf(receipt, read.key);
  return fault === null ? { isValid: true, receipt, keyId: id } : { isValid: false, fault };
}

function faultOf(receipt: Receipt, key: PublicKey): ReceiptFault | null {
  for (const event of receipt.events) {
    if (event.entry.event.contact !== receipt.pii_principal_id) return "of-several-people";
    const fault = entryFault(event, key);
    if (fault !== null) return fault;
  }
  const isSaid = Object.entries(receipt.wordings).every(
    ([hash, wording]) => wordingHash(wording) === hash,
  );
  return isSaid ? null : "wording-changed";
}

function entryFault(told: ReceiptEvent, key: PublicKey): ReceiptFault | null {
  const { entry, proof } = told;
  const { event, hash } = entry;
  const { checkpoint, path } = proof;
  const isAsTold = told.event_type === event.action && told.event_time === event.at;
  if (!isAsTold || hashOf(event) !== hash) return "entry-changed";
  const place = {
    index: event.sequence - checkpoint.first,
    size: checkpoint.last - checkpoint.first + 1,
  };
  const isOfLedger = checkpoint.organisation === event.organisation;
  if (!isOfLedger || rootFromPath(hash, place, path) !== checkpoint.root)
    return "not-in-checkpoint";
  return isSignedBy(checkpoint, key) ? null : "checkpoint-not-signed";
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a JSON value has the form of a receipt, as deep as checking reads it. */
function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || value["schema"] !== "consentry.receipt/1") return false;
  if (!isPlainJson(value)) return false;
  const { events, wordings, pii_principal_id: principal } = value;
  return (
    typeof principal === "string" &&
    Array.isArray(events) &&
    events.length > 0 &&
    events.length <= MOST_EVENTS &&
    events.every(isEvent) &&
    isRecord(wordings) &&
    Object.values(wordings).every(isWording)
  );
}

function isEvent(value: unknown): value is ReceiptEvent {
  return isRecord(value) && isEntry(value["entry"]) && isProof(value["proof"]);
}

function isEntry(value: unknown): value is LedgerEntry {
  return isRecord(value) && isText(value["hash"]) && isLedgerEvent(value["event"]);
}

/** The fields by which an entry is placed; the others are held by its hash. */
function isLedgerEvent(value: unknown): value is ConsentEvent {
  if (!isRecord(value) || !Number.isSafeInteger(value["sequence"])) return false;
  const texts = ["organisation", "contact", "action", "at", "purpose"];
  return texts.every((name) => isText(value[name]));
}

function isProof(value: unknown): value is InclusionProof {
  if (!isRecord(value) || !isCheckpoint(value["checkpoint"])) return false;
  const { path } = value;
  return (
    Array.isArray(path) && path.length <= 64 && path.every((hash) => isText(hash) && isHash(hash))
  );
}

function isCheckpoint(value: unknown): value is SignedCheckpoint {
  if (!isRecord(value)) return false;
  const numbers = ["number", "first", "last"];
  const texts = ["organisation", "root", "head", "at", "keyId", "signature"];
  return (
    numbers.every((name) => Number.isSafeInteger(value[name])) &&
    texts.every((name) => isText(value[name]))
  );
}

function isWording(value: unknown): value is Wording {
  if (!isRecord(value)) return false;
  const { shownAs } = value;
  return (
    ["language", "question", "explanation"].every((name) => isText(value[name])) &&
    (shownAs === null || isText(shownAs))
  );
}

/** A receipt nests seven deep; one of thousands would exhaust the stack of whoever walks it. */
const DEEPEST = 16;

/** Whole numbers only: what the canonical form cannot write was never hashed by us. */
function isPlainJson(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === "number") return Number.isSafeInteger(value);
  const members = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return members.every((member) => isPlainJson(member, depth + 1));
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
