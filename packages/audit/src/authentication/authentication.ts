/** What vouches for the message being what its sender sent: claims in it, and checks of ours. */
export interface Authentication {
  /** Signatures the message carries, in its order, and what each says it covers. Not verified. */
  readonly signatures: readonly Signature[];
  /** What servers on the way wrote down (RFC 8601, RFC 7208); anybody could have written it. */
  readonly claims: readonly AuthenticationClaim[];
  /** The way to leave that the header offers, and whether a signature covers it. */
  readonly leaving: SignedLeaving;
  /** Our own check, when `--resolve` allowed to ask for keys; `null` when nobody asked. */
  readonly checked: AuthenticationCheck | null;
}

export interface Signature {
  /** `arc`: a server on the way signed what it passed on (RFC 8617). */
  readonly kind: "dkim" | "arc";
  /** Signing domain (`d=`), lower case. */
  readonly domain: string;
  readonly selector: string;
  /** Lower case, as named: `rsa-sha256`, `ed25519-sha256`. */
  readonly algorithm: string;
  /** Lower-case field names it covers, as listed. */
  readonly headers: readonly string[];
  /** Only the first so many bytes of the body are covered (`l=`); `null` the whole. */
  readonly bodyLength: number | null;
  /** Same organisational domain as From. */
  readonly isAligned: boolean;
}

export interface AuthenticationClaim {
  /** Which field says so. */
  readonly field: "authentication-results" | "arc-authentication-results" | "received-spf";
  /** The server that says so; `null` where the field names none. */
  readonly by: string | null;
  readonly method: "dkim" | "spf" | "dmarc" | "arc" | "other";
  /** Lower case, as written: `pass`, `fail`, `softfail`, `none` …; never checked. */
  readonly result: string;
  /** The domain it speaks of, where it names one; never a whole address. */
  readonly domain: string | null;
  /** Written by the server nearest to the reader: it stands in the topmost field of its kind. */
  readonly isTopmost: boolean;
}

/** One click needs both of its fields covered by a signature (RFC 8058 §4). */
export interface SignedLeaving {
  readonly isOffered: boolean;
  readonly hasOneClick: boolean;
  /** Some signature claims to cover the fields that are there; `null` without offer or signature. */
  readonly isCovered: boolean | null;
}

export interface AuthenticationCheck {
  /** RFC 3339: keys are taken down in time, so a failure later proves nothing. */
  readonly askedAt: string;
  readonly results: readonly CheckedResult[];
}

export interface CheckedResult {
  readonly method: "dkim" | "spf" | "dmarc" | "arc";
  readonly domain: string | null;
  readonly selector: string | null;
  /** `failed` does not verify; `no-key` the key is no longer published; `unknown` no answer. */
  readonly result: "passed" | "failed" | "no-key" | "none" | "unknown";
  /** The same for a program that speaks to people in their language. */
  readonly reason: CheckReason;
  /** One English sentence for a person who checks. */
  readonly why: string;
}

export type CheckReason =
  /** Signature and key match, all of the body is covered. */
  | "verified"
  /** Only the first bytes of the body are covered, and nothing follows them. */
  | "verified-up-to-length"
  /** More follows after the bytes that are covered. */
  | "verified-but-appended"
  /** Signature and key match; its sender asked not to rely on it after a day that is past. */
  | "verified-expired"
  | "body-changed"
  /** The body is as signed, or was not reached; the covered fields are not. */
  | "header-changed"
  /** No record where the key should stand. */
  | "key-gone"
  /** The record is there and says that the key was revoked. */
  | "key-revoked"
  | "key-unusable"
  | "weak-key"
  /** Not in a form that can be verified. */
  | "malformed"
  | "not-signed"
  | "chain-verified"
  | "chain-broken"
  | "too-many-signatures"
  | "no-answer"
  | "server-listed"
  | "server-not-listed"
  | "no-policy"
  /** The file does not say, or says in several ways, which server delivered for which address. */
  | "delivery-not-told"
  | "aligned"
  /** Only the delivery that the file claims would speak for the author. */
  | "aligned-by-claim"
  | "not-aligned"
  /** It would need a signature whose key is gone, or an answer that did not come. */
  | "not-decidable"
  /** Made from a file that does not keep the mail as signed: to verify it would test the making. */
  | "rebuilt"
  /** No single domain of an author. */
  | "no-author";
