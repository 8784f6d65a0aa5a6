import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 bits: beyond guessing, so that a plain hash of it is enough. */
const SECRET_BYTES = 32;
const ID_BYTES = 16;
const PREFIX = "consentry_";

/** Id and secret in one word; the prefix lets a scanner of leaked files know what it found. */
const KEY_TEXT = /^consentry_[\w-]{64}$/;

export interface KeyParts {
  /** A UUID. */
  readonly id: string;
  /** Never kept; what is stored is its hash. */
  readonly secret: Uint8Array;
}

export function newKeySecret(): Uint8Array {
  return randomBytes(SECRET_BYTES);
}

/** The key as it is shown once. */
export function keyText({ id, secret }: KeyParts): string {
  const bytes = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), secret]);
  return `${PREFIX}${bytes.toString("base64url")}`;
}

/** Takes a key apart; `null` for anything that cannot be one. */
export function readKeyText(text: string): KeyParts | null {
  if (!KEY_TEXT.test(text)) return null;
  const bytes = Buffer.from(text.slice(PREFIX.length), "base64url");
  const hex = bytes.toString("hex", 0, ID_BYTES);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return { id: [...parts, hex.slice(20)].join("-"), secret: bytes.subarray(ID_BYTES) };
}

export function hashOf(secret: Uint8Array): Uint8Array {
  return createHash("sha256").update(secret).digest();
}

/** Whether a secret has this hash, in a time that tells nothing. */
export function hasHash(secret: Uint8Array, hash: Uint8Array): boolean {
  return timingSafeEqual(hashOf(secret), hash);
}
