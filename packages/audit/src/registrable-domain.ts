import { getDomain } from "tldts";

/** The part of a host that somebody registered (`mail.shop.co.uk` → `shop.co.uk`); `null` for none. */
export function registrableDomain(host: string): string | null {
  return getDomain(host);
}
