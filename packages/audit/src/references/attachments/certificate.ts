import type { AttachmentContent, Named } from "./named.ts";
import { remoteAddress } from "./named.ts";

/**
 * Extensions of a certificate that name addresses (RFC 5280 §4.2.1.13, §4.2.2.1), as the bytes of
 * their object identifiers: where the issuer and its answers are found, and the lists of revoked.
 */
const EXTENSIONS = [
  { oid: "\x06\x08\x2b\x06\x01\x05\x05\x07\x01\x01", element: "authority-information" },
  { oid: "\x06\x03\x55\x1d\x1f", element: "revocation-list" },
] as const;

const OCTET_STRING = 0x04;
/** `GeneralName` of the kind `uniformResourceIdentifier`: context tag 6. */
const URI = 0x86;
/** `BOOLEAN TRUE`, where an extension is marked critical. */
const CRITICAL = "\x01\x01\xff";

/** No extension is longer; a signature is not searched beyond it for one. */
const LONGEST_EXTENSION = 8_192;

/**
 * The addresses that a program may ask when it checks the signature of a mail (S/MIME, RFC 8551):
 * those of the certificates inside. Finds the extensions by their identifiers instead of walking
 * the structure: one pass, whatever the nesting. Verifies nothing.
 */
export function readCertificates(bytes: Uint8Array): AttachmentContent {
  const text = exactly(bytes);
  const named = EXTENSIONS.flatMap(({ oid, element }) => {
    const found: Named[] = [];
    for (let at = text.indexOf(oid); at >= 0; at = text.indexOf(oid, at + oid.length)) {
      for (const one of addressesIn(text, at + oid.length, element)) found.push(one);
    }
    return found;
  });
  return { named, isPartial: false };
}

function addressesIn(text: string, from: number, element: string): Named[] {
  const at = text.startsWith(CRITICAL, from) ? from + CRITICAL.length : from;
  const value = readElement(text, at);
  if (value?.tag !== OCTET_STRING) return [];
  const end = Math.min(value.end, value.start + LONGEST_EXTENSION);
  const named: Named[] = [];
  for (let i = value.start; i < end; i++) {
    if (text.charCodeAt(i) !== URI) continue;
    const uri = readElement(text, i);
    const url = uri && uri.end <= end ? remoteAddress(text.slice(uri.start, uri.end)) : null;
    if (!uri || url === null) continue;
    named.push({ url, element, use: "fetch", span: { start: uri.start, end: uri.end } });
    i = uri.end - 1;
  }
  return named;
}

interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Tag and length of one element (X.690 §8.1), in one octet of tag and up to two more of length. */
function readElement(text: string, at: number): DerElement | null {
  const tag = text.charCodeAt(at);
  const first = text.charCodeAt(at + 1);
  if (first < 0x80) return within(text, { tag, start: at + 2, end: at + 2 + first });
  const octets = first & 0x7f;
  if (octets < 1 || octets > 2) return null;
  let length = 0;
  for (let i = 0; i < octets; i++) length = (length << 8) | text.charCodeAt(at + 2 + i);
  const start = at + 2 + octets;
  return within(text, { tag, start, end: start + length });
}

function within(text: string, element: DerElement): DerElement | null {
  return element.end <= text.length ? element : null;
}

/** Arguments of one call; engines allow some tens of thousands. */
const SLICE = 8_192;

/** One character an octet, its number kept: the text decoders of runtimes change some of them. */
function exactly(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return text;
}
