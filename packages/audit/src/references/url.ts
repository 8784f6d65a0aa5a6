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
  const url = needsCleaning(written) ? cleaned(written) : written;
  if (REMOTE.test(url)) return url;
  const slashes = /^[\\/]{2,}(?=[^\\/])/.exec(url)?.[0];
  // Any number of them begins an authority (WHATWG URL §4.4).
  if (slashes) return `https://${url.slice(slashes.length).replaceAll("\\", "/")}`;
  if (url === "" || url.startsWith("#") || SCHEME.test(url) || base === null) return null;
  return URL.parse(url, base)?.href ?? null;
}

/** Three searches of the runtime's own: a URL of a hundred characters is seldom in need of more. */
function needsCleaning(written: string): boolean {
  const isPadded = written.charCodeAt(0) <= 0x20 || written.charCodeAt(written.length - 1) <= 0x20;
  return isPadded || written.includes("\n") || written.includes("\r") || written.includes("\t");
}

/** The host in lower case, without port and credentials; what stands there when it is no host. */
export function hostOf(url: string): string {
  let start = url.indexOf(":") + 1;
  while (isSlash(url.charCodeAt(start))) start++;
  let end = start;
  let isPlain = true;
  for (; end < url.length; end++) {
    const code = url.charCodeAt(end);
    if (endsAuthority(code)) break;
    isPlain &&= isPlainInHost(code);
  }
  const authority = url.slice(start, end);
  return isPlain && PLAIN_HOST.test(authority) ? authority : unusualHost(authority, url);
}

/** With a port, credentials, capitals, or characters that a URL parser must read. */
function unusualHost(authority: string, url: string): string {
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(PORT, "");
  return PLAIN_HOST.test(host)
    ? host.toLowerCase()
    : (URL.parse(url)?.hostname ?? host.toLowerCase());
}

const PORT = /:\d*$/;
const PLAIN_HOST = /^[a-z0-9][a-z0-9._-]*$/i;

/** Small letters, digits, `.` and `-`: most hosts are written with nothing else. */
function isPlainInHost(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x2d && code <= 0x39 && code !== 0x2f);
}

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0x5c;
}

/** `/`, `\`, `?` and `#` end the authority of a URL (WHATWG URL §4.4). */
function endsAuthority(code: number): boolean {
  return isSlash(code) || code === 0x3f || code === 0x23;
}
