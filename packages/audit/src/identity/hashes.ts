import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Hash functions that mailing systems were seen to apply to addresses. */
export type HashName = "md5" | "sha1" | "sha256";

const HASHES: readonly (readonly [HashName, (bytes: Uint8Array) => Uint8Array])[] = [
  ["md5", md5],
  ["sha1", sha1],
  ["sha256", sha256],
];

/** Each hash of a text, lower-case hex. */
export function hashesOf(text: string): readonly (readonly [HashName, string])[] {
  const bytes = utf8ToBytes(text);
  return HASHES.map(([name, hash]) => [name, bytesToHex(hash(bytes))] as const);
}

/** SHA-256 as lower-case hex, for callers without a native one. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
