import { generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

import { Secret } from "@consentry/kernel";

import type { DkimAlgorithm, Signer } from "./signer.ts";

/** RFC 8301 §3.2: signers should use at least so many; more no longer fits a small DNS answer. */
const RSA_BITS = 2048;

/** A TXT record to publish. Longer values than 255 octets go into the zone in several strings. */
export interface DkimRecord {
  /** `k1._domainkey.mail.example.org` */
  readonly name: string;
  readonly value: string;
}

/** A new private key, PKCS #8 in PEM. RSA takes a tenth of a second and more. */
export async function makeDkimKey(algorithm: DkimAlgorithm): Promise<Secret> {
  const { privateKey } = await (algorithm === "rsa-sha256"
    ? promisify(generateKeyPair)("rsa", { modulusLength: RSA_BITS })
    : promisify(generateKeyPair)("ed25519", {}));
  return new Secret(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
}

/** What has to stand in the DNS so that others can verify what this signer signs (RFC 6376 §3.6.1). */
export function dkimRecord(signer: Signer): DkimRecord {
  const kind = signer.algorithm === "rsa-sha256" ? "rsa" : "ed25519";
  return {
    name: `${signer.selector}._domainkey.${signer.domain}`,
    value: `v=DKIM1; k=${kind}; p=${publicHalf(signer.publicKey).toString("base64")}`,
  };
}

/** An Ed25519 key is published bare (RFC 8463 §4): the last 32 bytes of its wrapping. */
function publicHalf(key: KeyObject): Buffer {
  const der = key.export({ type: "spki", format: "der" });
  return key.asymmetricKeyType === "ed25519" ? der.subarray(-32) : der;
}
