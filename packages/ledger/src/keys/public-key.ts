import { ed25519 } from "@noble/curves/ed25519.js";

import { canonicalJson } from "../canonical/canonical-json.ts";
import { textHash, type Hash } from "../hashing.ts";
import { fromBase64url } from "../receipts/base64url.ts";

/** An Ed25519 public key as JSON Web Key (RFC 8037). */
export interface PublicKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** Signs with the organisation's Ed25519 key, which stays where it is. */
export interface Signer {
  readonly key: PublicKey;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

export type VerifySignature = (signature: Uint8Array, bytes: Uint8Array, key: PublicKey) => boolean;

/** Names a key by its content: SHA-256 of its canonical form (RFC 7638), hex. */
export function keyId({ crv, kty, x }: PublicKey): Hash {
  return textHash(canonicalJson({ crv, kty, x }));
}

/** Whether an Ed25519 signature is that key's. A key or signature of another form is "no". */
export const verifySignature: VerifySignature = (signature, bytes, key) => {
  const raw = fromBase64url(key.x);
  if (raw?.length !== 32 || signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, bytes, raw);
  } catch {
    // The library throws on points that are on no curve: a forged key is a "no", not a fault.
    return false;
  }
};

/** Reads a JSON Web Key; `null` for anything but an Ed25519 public key. */
export function readPublicKey(value: unknown): PublicKey | null {
  if (typeof value !== "object" || value === null) return null;
  const { kty, crv, x } = value as Readonly<Record<string, unknown>>;
  if (kty !== "OKP" || crv !== "Ed25519" || typeof x !== "string") return null;
  return fromBase64url(x)?.length === 32 ? { kty, crv, x } : null;
}
