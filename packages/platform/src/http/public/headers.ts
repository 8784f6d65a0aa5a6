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
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Sent with every public page. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": PUBLIC_POLICY,
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
};
