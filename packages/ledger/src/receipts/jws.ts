import { utf8ToBytes } from "@noble/hashes/utils.js";

import {
  keyId,
  readPublicKey,
  verifySignature,
  type PublicKey,
  type Signer,
} from "../keys/public-key.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

/** Larger ones are refused unread: a receipt has some kilobytes. */
const LONGEST_JWS = 1_000_000;

/**
 * Signs a JSON text as a compact JWS. The key goes along, so that the signature can be checked
 * offline; whose key it is, the reader compares by its id.
 *
 * @source RFC 7515 §3.1, RFC 8037 §3.1
 */
export function signJws(payload: string, { key, sign }: Signer, type: string): string {
  const header = JSON.stringify({ alg: "EdDSA", typ: type, kid: keyId(key), jwk: key });
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${toBase64url(sign(utf8ToBytes(signed)))}`;
}

export type ReadJws =
  | {
      readonly kind: "signed";
      readonly payload: unknown;
      readonly key: PublicKey;
      readonly type: string;
    }
  | { readonly kind: "not-a-jws" }
  | { readonly kind: "bad-signature" };

/**
 * Reads a compact JWS and checks its signature against the key it carries. Only EdDSA with
 * Ed25519 is read: an algorithm that the signed text may choose is an open door (RFC 8725 §3.1).
 */
export function readJws(jws: string): ReadJws {
  if (jws.length > LONGEST_JWS) return { kind: "not-a-jws" };
  const [header, payload, signature, ...rest] = jws.trim().split(".");
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    return { kind: "not-a-jws" };
  }
  const head = decode(header);
  const body = decode(payload);
  const bytes = fromBase64url(signature);
  if (typeof head !== "object" || head === null || body === undefined || bytes === null) {
    return { kind: "not-a-jws" };
  }
  const { alg, typ, jwk } = head as Readonly<Record<string, unknown>>;
  const key = readPublicKey(jwk);
  if (alg !== "EdDSA" || typeof typ !== "string" || key === null) return { kind: "not-a-jws" };
  return verifySignature(bytes, utf8ToBytes(`${header}.${payload}`), key)
    ? { kind: "signed", payload: body, key, type: typ }
    : { kind: "bad-signature" };
}

function encode(text: string): string {
  return toBase64url(utf8ToBytes(text));
}

/** The JSON value of a part; `undefined` when it is none. */
function decode(part: string): unknown {
  const bytes = fromBase64url(part);
  if (bytes === null) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
