import type { AuditDocument, Link } from "../document.ts";
import { urlParts } from "../identity/url-parts.ts";
import { hostOf } from "../references/url.ts";
import { addressKind } from "../trackers/link-kind.ts";

/** Words of pages on which coming there may be an act: to agree, to confirm, to sign in. */
const ACTS =
  /\b(?:confirm\w*|verif\w*|valid(?:ate|er|ation|eren)|activ(?:ate|er|ation|eren)|aktivier\w*|best[aä]tig\w*|bevestig\w*|opt-?in|double-?optin|subscribe|s.?inscrire|anmelden|aanmelden|log-?in|sign-?in|magic|reset|password|mot de passe|passwort|wachtwoord|accept\w*|approve|akzeptier\w*|vote|rsvp|pay|checkout|delete|supprimer|l[oö]schen|verwijder\w*|invit\w*|oauth2?|sso)\b/i;

/** A longer address says nothing more of what it is for. */
const MAX_READ = 600;

/**
 * Whether an address is better not asked even where its reader wants links followed: leaving,
 * settings, and pages that act on a mere visit. Decided by its own words; in doubt it is left.
 */
export function isLeftAlone(url: string): boolean {
  const { segments, query } = urlParts(url, hostOf(url));
  const path = segments.join("/");
  const names = query.map(({ name, value }) => `${name ?? ""}=${value}`).join("&");
  const words = `/${path}?${names}`.slice(0, MAX_READ);
  const kind = addressKind(words);
  return kind === "unsubscribe" || kind === "preferences" || ACTS.test(words.replaceAll("_", " "));
}

/** Whether every link of the address leads to something to read, as far as the message says. */
function isForReading({ url, kind, text }: Link): boolean {
  const isPage = kind === "content" || kind === "view-online";
  return isPage && /^https?:/i.test(url) && !ACTS.test(text) && !isLeftAlone(url);
}

/** Addresses of the message that may be followed: nothing in it says that they do more than show. */
export function followable({ links }: Pick<AuditDocument, "links">): ReadonlySet<string> {
  const readable = new Set<string>();
  const acting = new Set<string>();
  for (const link of links) (isForReading(link) ? readable : acting).add(link.url);
  for (const url of acting) readable.delete(url);
  return readable;
}
