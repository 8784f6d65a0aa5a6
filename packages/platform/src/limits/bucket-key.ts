import { createHmac } from "node:crypto";

import type { Secret } from "@consentry/kernel";

const KEY_BYTES = 16;

/**
 * What a limit is called in the database: nobody can tell from it whose it is, also where it is of
 * an address somebody typed.
 */
export function bucketKey(secret: Secret, what: string): Buffer {
  const key = createHmac("sha256", secret.reveal()).update(`consentry limit\0${what}`).digest();
  return key.subarray(0, KEY_BYTES);
}
