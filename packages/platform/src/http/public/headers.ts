/**
 * What a public page may do: show our style, run our one script, and send its forms to us. An
 * answer leads nowhere else, and no other page may frame it.
 */
export const PUBLIC_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** A mail of the local inbox: shown as it is, loading nothing, running nothing, leading nowhere. */
export const MAIL_POLICY = [
  "sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** Sent with every public page. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": PUBLIC_POLICY,
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
};
