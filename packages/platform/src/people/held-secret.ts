import { createHash, randomBytes } from "node:crypto";

/** 256 bits: beyond guessing, so that a plain hash of it is enough. */
const SECRET_BYTES = 32;

/** The same as text: what stands in a cookie or behind the `#` of a link. */
const SECRET_TEXT = /^[\w-]{43}$/;

/** What only its holder has; kept is its hash. */
export interface HeldSecret {
  readonly text: string;
  readonly hash: Uint8Array;
}

export function newHeldSecret(): HeldSecret {
  const bytes = randomBytes(SECRET_BYTES);
  return { text: bytes.toString("base64url"), hash: sha256(bytes) };
}

/** Reads what somebody holds; `null` for anything that cannot be it. */
export function readHeldSecret(text: unknown): HeldSecret | null {
  if (typeof text !== "string" || !SECRET_TEXT.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  // The last letter holds two bits that mean nothing: one secret has one text.
  return bytes.toString("base64url") === text ? { text, hash: sha256(bytes) } : null;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}
