import { createPrivateKey, createPublicKey, hash, sign, type KeyObject } from "node:crypto";
import { domainToASCII } from "node:url";

import { err, ok, type Result, type Secret } from "@consentry/kernel";

/** RFC 6376 §3.3.1 and RFC 8463. */
export const DKIM_ALGORITHMS = ["rsa-sha256", "ed25519-sha256"] as const;
export type DkimAlgorithm = (typeof DKIM_ALGORITHMS)[number];

/** RFC 8301 §3.2: no signer may use less. */
const SHORTEST_RSA_BITS = 1024;

/** RFC 8301 §3.2: no verifier has to read more, and its record would not fit a DNS answer. */
const LONGEST_RSA_BITS = 4096;

/** RFC 1035 §2.3.4, of the whole name that the key stands under. */
const LONGEST_NAME = 253;

const LABELS = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

export interface SignerProblem {
  readonly code:
    | "unreadable-key"
    | "encrypted-key"
    | "public-key"
    | "other-kind-of-key"
    | "short-key"
    | "long-key"
    | "bad-domain"
    | "bad-selector";
  /** What to do, in English; says nothing of the key. */
  readonly message: string;
}

export interface SignerSettings {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  /** PKCS #8 or PKCS #1, not encrypted. */
  readonly privateKeyPem: Secret;
}

/** Signs for one domain. Made by `makeSigner` alone, so that there is none with a key that fails. */
export class Signer {
  /** As it stands in the DNS. */
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  readonly #key: KeyObject;

  private constructor({ domain, selector, algorithm }: SignerSettings, key: KeyObject) {
    this.domain = domain;
    this.selector = selector;
    this.algorithm = algorithm;
    this.#key = key;
  }

  /** Reads a key once and tries it. A key that cannot sign is an error here, never an unsigned mail. */
  static make(settings: SignerSettings): Result<Signer, SignerProblem> {
    const domain = domainToASCII(settings.domain.trim());
    const selector = settings.selector.trim().toLowerCase();
    if (!LABELS.test(domain) || !domain.includes(".")) return refused("bad-domain");
    if (!LABELS.test(selector)) return refused("bad-selector");
    if (`${selector}._domainkey.${domain}`.length > LONGEST_NAME) return refused("bad-selector");
    const key = readKey(settings.privateKeyPem.reveal());
    if (!key.ok) return key;
    const unfit = whyUnfit(key.value, settings.algorithm);
    if (unfit !== null) return refused(unfit);
    const signer = new Signer({ ...settings, domain, selector }, key.value);
    try {
      signer.sign(Buffer.from("tried once"));
    } catch {
      // Numbers that are no key pass for one until they are used.
      return refused("unreadable-key");
    }
    return ok(signer);
  }

  sign(data: Uint8Array): Buffer {
    if (this.algorithm === "rsa-sha256") return sign("sha256", data, this.#key);
    return sign(null, digestOf(data), this.#key);
  }

  /**
   * The same in Node's thread pool where that pays: RSA leaves this thread free for another mail,
   * Ed25519 is done here before the pool would have it.
   */
  signElsewhere(data: Uint8Array): Promise<Buffer> {
    if (this.algorithm === "ed25519-sha256") return Promise.resolve(this.sign(data));
    return new Promise((resolve, reject) => {
      sign("sha256", data, this.#key, (error, signature) => {
        if (error) reject(error);
        else resolve(signature);
      });
    });
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.#key);
  }
}

/**
 * A signer, or why there can be none: no key, a broken, encrypted or short one, one of another kind
 * than the algorithm wants, a name that cannot stand in the DNS.
 */
export function makeSigner(settings: SignerSettings): Result<Signer, SignerProblem> {
  return Signer.make(settings);
}

/** RFC 8463 §3: what Ed25519 signs is the SHA-256 of the text. */
function digestOf(data: Uint8Array): Buffer {
  return hash("sha256", data, "buffer");
}

function readKey(pem: string): Result<KeyObject, SignerProblem> {
  if (/-----BEGIN ENCRYPTED|Proc-Type: 4,ENCRYPTED/.test(pem)) return refused("encrypted-key");
  if (pem.includes("PUBLIC KEY-----") || pem.includes("CERTIFICATE-----")) {
    return refused("public-key");
  }
  try {
    return ok(createPrivateKey(pem));
  } catch {
    // The library's words may quote the key.
    return refused("unreadable-key");
  }
}

function whyUnfit(key: KeyObject, algorithm: DkimAlgorithm): SignerProblem["code"] | null {
  const kind = algorithm === "rsa-sha256" ? "rsa" : "ed25519";
  if (key.asymmetricKeyType !== kind) return "other-kind-of-key";
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (kind === "ed25519" || bits === undefined) return null;
  if (bits < SHORTEST_RSA_BITS) return "short-key";
  return bits > LONGEST_RSA_BITS ? "long-key" : null;
}

function refused(code: SignerProblem["code"]): Result<never, SignerProblem> {
  return err({ code, message: MESSAGES[code] });
}

const MESSAGES: Readonly<Record<SignerProblem["code"], string>> = {
  "unreadable-key": "This is no private key in PEM. Paste the whole file, BEGIN and END included.",
  "encrypted-key": "The key is locked with a passphrase. Save it without one and paste it again.",
  "public-key": "This is the public half. Paste the private key; the public half goes to the DNS.",
  "other-kind-of-key":
    "The key is of another kind. Take an RSA key for rsa-sha256, an Ed25519 key for ed25519-sha256.",
  "short-key": `An RSA key must have at least ${SHORTEST_RSA_BITS} bits, better 2048. Make a new one.`,
  "long-key": `An RSA key may have at most ${LONGEST_RSA_BITS} bits, or receivers will not read it. Make one of 2048.`,
  "bad-domain": "The domain must be a name such as mail.example.org.",
  "bad-selector":
    "The selector must be letters, digits and hyphens such as k1, short enough for the DNS.",
};
