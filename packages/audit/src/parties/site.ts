import { getDomain } from "tldts";

/** Registrable domain by the public suffix list; the host itself where there is none. */
export function siteOf(host: string): string | null {
  return host === "" ? null : (getDomain(host) ?? host).toLowerCase();
}
