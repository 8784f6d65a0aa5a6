/**
 * What a page of ours may load: its own files, and nothing from anybody else.
 *
 * A mail is shown in a frame made from text (`srcdoc`), and such a frame is also held by this
 * policy. Its style blocks therefore carry the page's `nonce`, and its style attributes, which
 * cannot load anything that the rest forbids, are let through.
 *
 * @param nonce fresh for each page served; without it no inline style block is drawn at all
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(nonce === undefined ? [] : ["style-src-attr 'unsafe-inline'"]),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sent with every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": contentSecurityPolicy(),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), browsing-topics=(), interest-cohort=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-frame-options": "DENY",
};

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * The same, and where people reach us encrypted, that they come by no other way from then on
 * (RFC 6797). Subdomains are others' to decide about.
 */
export function headersFor(publicUrl: string | undefined): Readonly<Record<string, string>> {
  return publicUrl?.startsWith("https:") === true
    ? { ...SECURITY_HEADERS, "strict-transport-security": `max-age=${YEAR_SECONDS}` }
    : SECURITY_HEADERS;
}
