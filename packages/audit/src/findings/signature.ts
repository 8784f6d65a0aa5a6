import { signatureFields } from "../authentication/signatures.ts";
import type { HeaderField } from "../mime/message.ts";
import { siteOf } from "../parties/site.ts";

/** What a DKIM-Signature field claims (RFC 6376 §3.5). It is read, never verified. */
export interface Signature {
  readonly field: HeaderField;
  /** `d=`, lower case. */
  readonly domain: string;
  /** `h=`, lower case: the fields it covers. */
  readonly covers: ReadonlySet<string>;
}

/** The author's signatures in a header, those that name a domain and a list of fields. */
export function signaturesOf(header: readonly HeaderField[]): readonly Signature[] {
  return signatureFields(header)
    .filter(({ kind }) => kind === "dkim")
    .map(({ field, domain, headers }) => ({ field, domain, covers: new Set(headers) }));
}

/** Whether it speaks for the author's own domain or one under the same name (RFC 7489 §3.1.1). */
export function isAligned({ domain }: Signature, site: string | null): boolean {
  return site !== null && siteOf(domain) === site;
}
