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

const HOST = /^[a-z][a-z0-9+.-]*:[\\/]*(?:[^\\/?#@]*@)?([^\\/?#:@]*)/i;

/** The host in lower case, without port and credentials; what stands there when it is no host. */
export function hostOf(url: string): string {
  const written = HOST.exec(url)?.[1] ?? "";
  return PLAIN_HOST.test(written)
    ? written.toLowerCase()
    : (URL.parse(url)?.hostname ?? written.toLowerCase());
}

const PLAIN_HOST = /^[a-z0-9][a-z0-9._-]*$/i;
