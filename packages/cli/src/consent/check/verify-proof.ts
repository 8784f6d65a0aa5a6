import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import {
  keyId,
  readPublicKey,
  verifyReceipt,
  type Hash,
  type Receipt,
  type ReceiptFault,
} from "@consentry/ledger";

import { FILE, PROOF_SCHEMA, proofData, type ProofData } from "../proof-data.ts";

/** Why an archive proves nothing, beside what may be wrong with one of its receipts. */
export type ProofFault =
  | "file-changed"
  | "file-not-listed"
  | "several-owners"
  | "events-differ"
  | "proofs-differ"
  | "wordings-differ"
  | "evidence-differs";

export type ProofVerdict =
  | {
      readonly isValid: true;
      /** In the order of the ledger. */
      readonly receipts: readonly Receipt[];
      readonly keyId: Hash;
      /** Whom the archive says it is about; nothing signed says so. */
      readonly person: string | null;
    }
  | { readonly isValid: false; readonly fault: ReceiptFault | ProofFault; readonly file: string };

type Files = ReadonlyMap<string, Uint8Array>;

/** Whether this is an archive that claims to be a proof at all. */
export function isProof(files: Files): boolean {
  return asRecord(jsonOf(files, FILE.events))?.["schema"] === PROOF_SCHEMA;
}

/**
 * Checks an archive offline. What is proved is what its receipts carry, each signed by the
 * organisation; everything else in it must say the same. The readable report is held to the list
 * of digests only: it repeats, and is not, the proof.
 *
 * @param expected id of the key that must have signed; any when left out
 */
export function verifyProof(files: Files, expected?: Hash): ProofVerdict {
  const damage = digestFault(files);
  if (damage !== null) return { isValid: false, ...damage };
  const receipts: Receipt[] = [];
  const keys = new Set<Hash>();
  for (const [file, bytes] of receiptFiles(files)) {
    const verdict = verifyReceipt(textOf(bytes), expected);
    if (!verdict.isValid) return { isValid: false, fault: verdict.fault, file };
    receipts.push(verdict.receipt);
    keys.add(verdict.keyId);
  }
  receipts.sort((one, other) => firstOf(one) - firstOf(other));
  const [key] = keys;
  if (key === undefined || keys.size > 1 || !areOfOnePerson(receipts)) {
    return { isValid: false, fault: "several-owners", file: "receipts/" };
  }
  const difference = differenceIn(files, receipts, key);
  if (difference !== null) return { isValid: false, ...difference };
  const person = asRecord(asRecord(jsonOf(files, FILE.events))?.["person"])?.["address"];
  return {
    isValid: true,
    receipts,
    keyId: key,
    person: typeof person === "string" ? person : null,
  };
}

type Fault = { readonly fault: ProofFault; readonly file: string } | null;

const SUM = /^([0-9a-f]{64}) {2}(.+)$/;

function digestFault(files: Files): Fault {
  const listed = new Set([FILE.sums as string]);
  for (const line of textOf(files.get(FILE.sums)).split("\n").filter(Boolean)) {
    const [, digest, name = line] = SUM.exec(line) ?? [];
    const bytes = files.get(name);
    if (bytes === undefined) return { fault: "file-not-listed", file: name };
    if (createHash("sha256").update(bytes).digest("hex") !== digest) {
      return { fault: "file-changed", file: name };
    }
    listed.add(name);
  }
  const stray = [...files.keys()].find((name) => !listed.has(name));
  return stray === undefined ? null : { fault: "file-not-listed", file: stray };
}

function receiptFiles(files: Files): readonly (readonly [string, Uint8Array])[] {
  return [...files].filter(([name]) => name.startsWith("receipts/"));
}

function firstOf({ events }: Receipt): number {
  return events[0]?.entry.event.sequence ?? 0;
}

function areOfOnePerson(receipts: readonly Receipt[]): boolean {
  const owners = receipts.flatMap(({ events }) =>
    events.map(({ entry: { event } }) => `${event.organisation} ${event.contact}`),
  );
  const sequences = receipts.flatMap(({ events }) =>
    events.map(({ entry }) => entry.event.sequence),
  );
  return new Set(owners).size === 1 && new Set(sequences).size === sequences.length;
}

function differenceIn(files: Files, receipts: readonly Receipt[], key: Hash): Fault {
  const data = proofData(receipts.flatMap(({ events }) => events));
  if (!isDeepStrictEqual(asRecord(jsonOf(files, FILE.events))?.["entries"], data.entries)) {
    return { fault: "events-differ", file: FILE.events };
  }
  for (const [file, expected] of [
    [FILE.proofs, data.proofs],
    [FILE.checkpoints, data.checkpoints],
  ] as const) {
    if (!isDeepStrictEqual(jsonOf(files, file), expected)) return { fault: "proofs-differ", file };
  }
  const keys = asList(jsonOf(files, FILE.keys)).map(readPublicKey);
  if (!keys.some((one) => one !== null && keyId(one) === key)) {
    return { fault: "proofs-differ", file: FILE.keys };
  }
  return wordingFault(files, receipts) ?? evidenceFault(files, data);
}

function wordingFault(files: Files, receipts: readonly Receipt[]): Fault {
  for (const { wordings } of receipts) {
    for (const [hash, wording] of Object.entries(wordings)) {
      const file = FILE.wording(hash);
      if (!isDeepStrictEqual(jsonOf(files, file), wording)) {
        return { fault: "wordings-differ", file };
      }
    }
  }
  return null;
}

/** Opened evidence names the sealed form that its entry names. */
function evidenceFault(files: Files, { entries }: ProofData): Fault {
  const named = new Map(entries.map(({ event }) => [event.sequence, event.evidence]));
  const isOfEntries = asList(jsonOf(files, FILE.evidence)).every((one) => {
    const { entry, sealedHash } = asRecord(one) ?? {};
    return typeof entry === "number" && named.get(entry) === sealedHash;
  });
  return isOfEntries ? null : { fault: "evidence-differs", file: FILE.evidence };
}

/** A file as JSON; `undefined` when it is missing or none. */
function jsonOf(files: Files, name: string): unknown {
  try {
    return JSON.parse(textOf(files.get(name)));
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
