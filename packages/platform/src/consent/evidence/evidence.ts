import { hash } from "node:crypto";

import { canonicalJson, type Hash } from "@consentry/ledger";

import { openBytes, sealBytes } from "../../organisations/sealing.ts";

/** What may stand behind an act of consent and names or locates the person. All of it optional. */
export interface Evidence {
  /** The address as the person typed it. */
  readonly address?: string;
  /** Truncated, and only where the organisation chose to keep it. */
  readonly networkAddress?: string;
  readonly userAgent?: string;
  /** What a member noted of a call or a paper form. */
  readonly note?: string;
  /** The columns of an imported row that speak of the consent. */
  readonly imported?: Readonly<Record<string, string>>;
}

export interface SealedEvidence {
  readonly sealed: Uint8Array;
  /** SHA-256 of the sealed bytes: what the ledger's entry holds. */
  readonly hash: Hash;
}

const ABOUT = "consentry.evidence/1";

/** Seals evidence with a contact's key: it is gone when that key is. */
export function sealEvidence(evidence: Evidence, evidenceKey: Uint8Array): SealedEvidence {
  const sealed = sealBytes(Buffer.from(canonicalJson({ ...evidence })), evidenceKey, ABOUT);
  return { sealed, hash: hash("sha256", sealed, "hex") };
}

/** The evidence again; `null` when the key is not the one it was sealed with. */
export function openEvidence(sealed: Uint8Array, evidenceKey: Uint8Array): Evidence | null {
  const opened = openBytes(sealed, evidenceKey, ABOUT);
  return opened.ok ? (JSON.parse(Buffer.from(opened.value).toString("utf8")) as Evidence) : null;
}
