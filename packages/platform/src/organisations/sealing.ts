import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";

import { err, ok, type Result } from "@consentry/kernel";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts and authenticates with AES-256-GCM: nonce, ciphertext, tag.
 *
 * @param about what the sealed text belongs to; it opens for nothing else
 */
export function sealBytes(plain: Uint8Array, key: Uint8Array, about: string): Uint8Array {
  const nonce = freshNonce();
  // As a key object: given bytes, Node takes three times as long to look what they are.
  const cipher = createCipheriv("aes-256-gcm", createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const NONCES_AT_ONCE = 1_024;
let drawn = Buffer.alloc(0);

/** Each is given once. Drawn for many: a draw costs more than what it draws. */
function freshNonce(): Uint8Array {
  if (drawn.length === 0) drawn = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}

/** Opens what `sealBytes` made; with another key or about something else it does not open. */
export function openBytes(
  sealed: Uint8Array,
  key: Uint8Array,
  about: string,
): Result<Uint8Array, "does-not-open"> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return err("does-not-open");
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    return ok(Buffer.concat([plain, decipher.final()]));
  } catch {
    // The only thing that final() throws for: the tag does not match.
    return err("does-not-open");
  }
}
