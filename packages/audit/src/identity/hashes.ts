import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Functions that addresses were seen to be hashed by, or that a published study of e-mail tracking
 * looked for (Englehardt, Han, Narayanan, PoPETs 2018(1)). Sums of 32 bits stand in `checksum.ts`.
 */
export type HashName = "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

type Hash = (bytes: Uint8Array) => Uint8Array;

const FUNCTIONS: Readonly<Record<HashName, Hash>> = { md5, sha1, sha224, sha256, sha384, sha512 };

const BY_HEX_LENGTH: ReadonlyMap<number, HashName> = new Map([
  [32, "md5"],
  [40, "sha1"],
  [56, "sha224"],
  [64, "sha256"],
  [96, "sha384"],
  [128, "sha512"],
]);

/** The function whose values have this many hex digits. */
export function hashOfLength(hexDigits: number): HashName | null {
  return BY_HEX_LENGTH.get(hexDigits) ?? null;
}

/** The hash of a text, lower-case hex. */
export function hashOf(name: HashName, text: string): string {
  return bytesToHex(FUNCTIONS[name](utf8ToBytes(text)));
}

/** SHA-256 as lower-case hex, for callers without a native one. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
