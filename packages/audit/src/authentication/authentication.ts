/** What vouches for the message being what its sender sent: claims in it, and checks of ours. */
export interface Authentication {
  /** Signatures the message carries, in its order, and what each covers. */
  readonly signatures: readonly Signature[];
  /** What servers on the way wrote down (RFC 8601); anybody could have written it. */
  readonly claims: readonly AuthenticationClaim[];
  /** Our own check, when `--resolve` allowed to ask for keys; `null` when nobody asked. */
  readonly checked: AuthenticationCheck | null;
}

export interface Signature {
  readonly kind: "dkim" | "arc";
  /** Signing domain (`d=`). */
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  /** Lower-case field names it covers, as listed. */
  readonly headers: readonly string[];
  /** Only the first so many bytes of the body are covered (`l=`); `null` the whole. */
  readonly bodyLength: number | null;
  /** Same organisational domain as From. */
  readonly isAligned: boolean;
}

export interface AuthenticationClaim {
  /** The server that says so. */
  readonly by: string;
  readonly method: "dkim" | "spf" | "dmarc" | "arc" | "other";
  readonly result: string;
  /** The domain it speaks of, where it names one. */
  readonly domain: string | null;
  /** Written by the server nearest to the reader (the topmost field). */
  readonly isTopmost: boolean;
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
  /** One sentence for a person who checks. */
  readonly why: string;
}
