import { utf8ToBytes } from "@noble/hashes/utils.js";

import type { Instant } from "@consentry/kernel";

import { canonicalJson } from "../canonical/canonical-json.ts";
import type { Hash } from "../hashing.ts";
import { keyId, verifySignature, type PublicKey, type Signer } from "../keys/public-key.ts";
import { fromBase64url, toBase64url } from "../receipts/base64url.ts";
import type { ChainForm, ChainHead, Linked } from "./chain-form.ts";

/**
 * Where a chain stood at a moment, vouched for. Who keeps one can show later that the chain was
 * not rewritten before it; a chain whose old entries went on their day begins at one.
 */
export interface SignedHead extends ChainHead {
  readonly organisation: string;
  readonly at: Instant;
  readonly keyId: Hash;
  /** Ed25519 over the canonical text, base64url. */
  readonly signature: string;
}

export type HeadFault = "unknown-key" | "bad-signature";

/** Signs where a chain stands. */
export function signHead<Event extends Linked>(
  { beginning }: Pick<ChainForm<Event>, "beginning">,
  organisation: string,
  { sequence, hash }: ChainHead,
  at: Instant,
  signer: Signer,
): SignedHead {
  const head = { organisation, sequence, hash, at, keyId: keyId(signer.key) };
  const signature = toBase64url(signer.sign(textBytes(beginning, head)));
  return { ...head, signature };
}

/** Checks the signature of a head with whichever of the organisation's keys made it; `null` when it holds. */
export function headFault<Event extends Linked>(
  { beginning }: Pick<ChainForm<Event>, "beginning">,
  head: SignedHead,
  keys: readonly PublicKey[],
): HeadFault | null {
  const key = keys.find((candidate) => keyId(candidate) === head.keyId);
  if (key === undefined) return "unknown-key";
  const signature = fromBase64url(head.signature);
  const holds = signature !== null && verifySignature(signature, textBytes(beginning, head), key);
  return holds ? null : "bad-signature";
}

function textBytes(beginning: string, head: Omit<SignedHead, "signature">): Uint8Array {
  const { organisation, sequence, hash, at, keyId: key } = head;
  const schema = "consentry.chain-head/1";
  return utf8ToBytes(
    canonicalJson({ schema, chain: beginning, organisation, sequence, hash, at, keyId: key }),
  );
}
