import { hostOf } from "../references/url.ts";
import { matchUrl } from "../platforms/match-url.ts";
import { addressInside, namesDestination, type Inside } from "./envelopes.ts";

/** Services that stand before other people's links by their vendors' documentation. */
const UNWRAPPED = new Map<string, RegExp>([
  ["safelinks.protection.outlook.com", /^\/(?:\?|GetUrlReputation)/i],
  ["google.com", /^\/url\?/],
  ["l.facebook.com", /^\/l\.php\?/],
  ["l.instagram.com", /^\/\?/],
]);

/** Pages that take an address to do something else with it: to share it, or to come back to it. */
const TAKES_AN_ADDRESS =
  /\/(?:share|sharer|sharing|sharearticle|intent|dialog|submit|pin|oauth2?|authorize|log-?in|sign-?in|sso|auth|cas|validator|translate)\b/i;

/**
 * The address that an address of unknown make leads to, or `null`. A destination is believed where
 * the form is a known redirector's, or where it is named like one or hidden behind an encoding, on
 * a page that does nothing else with addresses: a button to share an article redirects nobody.
 */
export function leadsOnTo(url: string): string | null {
  const inside = addressInside(url);
  if (inside === null) return null;
  return passesOn(url) || looksLikeDestination(url, inside) ? inside.url : null;
}

/** Whether the form is a click counter's or an unwrapping service's, by platform knowledge. */
export function passesOn(url: string): boolean {
  const host = hostOf(url);
  const isCounter = matchUrl(url, host).some(({ role, generic }) => role === "click" && !generic);
  return isCounter || isUnwrapper(url, host);
}

/** A mail filter's or a portal's wrapping of somebody's link: it counts for the one, not the other. */
export function isUnwrapper(url: string, host: string): boolean {
  const bare = host.startsWith("www.") ? host.slice(4) : host;
  const form = UNWRAPPED.get(bare) ?? UNWRAPPED.get(bare.slice(bare.indexOf(".") + 1));
  return form?.test(url.slice(url.indexOf("/", url.indexOf("//") + 2))) ?? false;
}

function looksLikeDestination(url: string, { parameter }: Inside): boolean {
  if (parameter !== null && !namesDestination(parameter)) return false;
  const mark = url.indexOf("?");
  return !TAKES_AN_ADDRESS.test(mark < 0 ? url : url.slice(0, mark));
}
