/** The host of an address, lower case and without port; `null` for what is none. */
export function hostOf(url: string): string | null {
  return URL.parse(url)?.hostname.toLowerCase().replace(/\.$/, "") || null;
}

/** Of this machine or of a network without a name in the world (RFC 1918, RFC 4193, RFC 6761). */
export function isOwnNetwork(host: string): boolean {
  return (
    host === "" ||
    (!host.includes(".") && !host.includes(":")) ||
    /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[?(?:::1|f[cd])/.test(host) ||
    /(?:^|\.)(?:localhost|local|internal)$/.test(host)
  );
}
