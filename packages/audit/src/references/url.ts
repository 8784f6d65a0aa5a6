import { MAX_URL_LENGTH } from "../limits.ts";

const REMOTE = /^(?:https?|ftp|wss?|file):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** What every URL parser drops before it reads (WHATWG URL §4.4): tabs and line ends, anywhere. */
const DROPPED = /[\t\n\r]+/g;

function cleaned(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && written.charCodeAt(start) <= 0x20) start++;
  while (end > start && written.charCodeAt(end - 1) <= 0x20) end--;
  return written.slice(start, end).replace(DROPPED, "");
}

/**
 * The URL as a client would ask for it, otherwise as written: not normalised, so that it can be
 * found in the message. `null` when nothing is asked of a server (`cid:`, `data:`, `#anchor`,
 * relative without a base).
 */
export function remoteUrl(written: string, base: string | null): string | null {
  if (written.length > MAX_URL_LENGTH) return remoteUrl(written.slice(0, MAX_URL_LENGTH), base);
  const url = NEEDS_CLEANING.test(written) ? cleaned(written) : written;
  if (REMOTE.test(url)) return url;
  if (/^[\\/]{2}[^\\/]/.test(url)) return `https:${url.replaceAll("\\", "/")}`;
  if (url === "" || url.startsWith("#") || SCHEME.test(url) || base === null) return null;
  return URL.parse(url, base)?.href ?? null;
}

// eslint-disable-next-line no-control-regex -- control characters are the point
const NEEDS_CLEANING = /[\u0000-\u001f]|^ | $/;

/** The host in lower case, without port and credentials; what stands there when it is no host. */
export function hostOf(url: string): string {
  const colon = url.indexOf(":");
  let start = colon + 1;
  while (isSlash(url.charCodeAt(start))) start++;
  let end = start;
  while (end < url.length && !endsAuthority(url.charCodeAt(end))) end++;
  const authority = url.slice(start, end);
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(PORT, "");
  return PLAIN_HOST.test(host)
    ? host.toLowerCase()
    : (URL.parse(url)?.hostname ?? host.toLowerCase());
}

const PORT = /:\d*$/;
const PLAIN_HOST = /^[a-z0-9][a-z0-9._-]*$/i;

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0x5c;
}

/** `/`, `\`, `?` and `#` end the authority of a URL (WHATWG URL §4.4). */
function endsAuthority(code: number): boolean {
  return isSlash(code) || code === 0x3f || code === 0x23;
}
