import { DECORATIONS, type Decoration } from "./decorations.ts";
import { HostIndex } from "./host-index.ts";
import { isBacked, type Platform, type UrlPattern, type UrlRole } from "./platform.ts";
import { formOf } from "./pattern-form.ts";
import { PLATFORMS } from "./registry.ts";

/** One pattern that fits. The same object each time, so that callers may count by identity. */
export interface UrlMatch {
  readonly platform: Platform;
  readonly role: UrlRole;
  /** `likely` when only hearsay backs the form, or when it is generic. */
  readonly grade: "documented" | "likely";
  /** Proves nothing unless something else in the message names the platform. */
  readonly generic: boolean;
  /** Counts without telling readers apart, unless the sender adds an id. */
  readonly aggregate: boolean;
  /** The form without tokens, for evidence: `list-manage.com/track/open.php?u=`. */
  readonly form: string;
}

/** A host that is a platform's own. */
export interface OwnHost {
  readonly platform: Platform;
  readonly suffix: string;
  readonly isBacked: boolean;
}

interface Indexed {
  readonly pattern: UrlPattern;
  readonly match: UrlMatch;
}

const NONE: readonly UrlMatch[] = [];
const NO_ENTRIES: readonly Indexed[] = [];

/** Words are hashed only so far into a URL: a form shows at its beginning, tokens follow. */
const LONGEST_SCAN = 2048;

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const HASH_SIGN = 0x23;

// FNV-1a over lower-cased words: a hash per word costs less than cutting out each word.
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Character code to the code hashed; 0 between words. */
const WORD_CODES = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyz0123456789_") {
  WORD_CODES[letter.charCodeAt(0)] = letter.charCodeAt(0);
  WORD_CODES[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}

const BY_HOST = new HostIndex<Indexed>();
const BY_WORD = new Map<number, Indexed[]>();
const OWN_HOSTS = new HostIndex<OwnHost>();

for (const platform of PLATFORMS) {
  index(platform, "open", platform.opens);
  index(platform, "click", platform.clicks);
  index(platform, "action", platform.actions);
  index(platform, "image", platform.images);
  index(platform, "ordinary", platform.ordinary);
  for (const { suffix, origin } of platform.hosts) {
    OWN_HOSTS.add(suffix, { platform, suffix, isBacked: isBacked(origin) });
  }
}

function index(platform: Platform, role: UrlRole, patterns: readonly UrlPattern[]): void {
  for (const pattern of patterns) {
    const generic = pattern.generic ?? false;
    const grade = generic || !isBacked(pattern.origin) ? "likely" : "documented";
    const aggregate = pattern.aggregate ?? false;
    const form = formOf(pattern);
    const match: UrlMatch = { platform, role, grade, generic, aggregate, form };
    const entry: Indexed = { pattern, match };
    if (pattern.host !== undefined) BY_HOST.add(pattern.host, entry);
    if (pattern.word !== undefined) {
      const hash = hashOf(pattern.word);
      const entries = BY_WORD.get(hash);
      if (entries) entries.push(entry);
      else BY_WORD.set(hash, [entry]);
    }
  }
}

/**
 * Finds the platforms whose documented URL forms fit.
 *
 * A URL says only that the form fits: an open form in an `<a>` is no beacon, and endpoints such
 * as Selligent's serve both roles and are reported in both. The fragment is not looked at.
 *
 * @param url absolute, http or https
 * @param host its host, lower case, without port
 * @returns in no particular order; empty for most URLs
 */
export function matchUrl(url: string, host: string): readonly UrlMatch[] {
  const start = pathStart(url);
  const byHost = BY_HOST.find(host);
  const byWord = findByWord(url, start);
  if (byHost.length === 0 && byWord.length === 0) return NONE;
  return fitting([...byHost, ...byWord], host, withoutFragment(url, start));
}

/** The patterns of which the word occurs; most URLs have none. */
function findByWord(url: string, start: number): readonly Indexed[] {
  let found: Indexed[] | null = null;
  const end = Math.min(url.length, start + LONGEST_SCAN);
  let hash = FNV_OFFSET;
  let wordStart = start;
  for (let at = start; at <= end; at += 1) {
    const code = at < end ? url.charCodeAt(at) : HASH_SIGN;
    const letter = code < 128 ? (WORD_CODES[code] ?? 0) : 0;
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, FNV_PRIME);
      continue;
    }
    if (at > wordStart) {
      const entries = BY_WORD.get(hash);
      if (entries) found = withWord(found ?? [], entries, url.slice(wordStart, at).toLowerCase());
      hash = FNV_OFFSET;
    }
    if (code === HASH_SIGN) break;
    wordStart = at + 1;
  }
  return found ?? NO_ENTRIES;
}

/** Two words may share a hash: only those that are equal count. */
function withWord(found: Indexed[], entries: readonly Indexed[], word: string): Indexed[] {
  for (const entry of entries) if (entry.pattern.word === word) found.push(entry);
  return found;
}

function fitting(entries: readonly Indexed[], host: string, rest: string): readonly UrlMatch[] {
  const found: UrlMatch[] = [];
  let hostOwner: Platform | null = null;
  for (const { pattern, match } of entries) {
    const { platform, generic } = match;
    // Who answers on its own host is nobody else, whatever form it shares with others.
    if (hostOwner && platform !== hostOwner && !hostOwner.over.includes(platform.id)) continue;
    if (pattern.label !== undefined && !host.startsWith(`${pattern.label}.`)) continue;
    if (pattern.path && !pattern.path.test(rest)) continue;
    if (pattern.host !== undefined && !generic) hostOwner ??= platform;
    if (!isRepeated(found, match)) found.push(match);
  }
  return found;
}

/**
 * Names the platform that a host is known to belong to.
 * Says who answers a request, not that the request tracks anybody.
 *
 * @param host lower case, without port
 */
export function platformHost(host: string): Platform | null {
  return ownHost(host)?.platform ?? null;
}

/** Which of a platform's own hosts this is or lies below, and whether more than hearsay says so. */
export function ownHost(host: string): OwnHost | null {
  return OWN_HOSTS.find(host)[0] ?? null;
}

const DECORATION_NAMES = new Map(
  DECORATIONS.filter(({ isPrefix }) => !isPrefix).map((one) => [one.name, one]),
);
const DECORATION_PREFIXES = DECORATIONS.filter(({ isPrefix }) => isPrefix);

/** Finds what is known of a query parameter by its name alone; a whole name goes before a prefix. */
export function matchDecoration(parameter: string): Decoration | null {
  const name = parameter.toLowerCase();
  const whole = DECORATION_NAMES.get(name);
  return whole ?? DECORATION_PREFIXES.find((prefix) => name.startsWith(prefix.name)) ?? null;
}

/** Two patterns of one platform may fit in the same role: the surer is enough. */
function isRepeated(found: UrlMatch[], match: UrlMatch): boolean {
  const at = found.findIndex(
    ({ platform, role }) => platform === match.platform && role === match.role,
  );
  if (at < 0) return false;
  if (found[at]?.grade === "likely" && match.grade === "documented") found[at] = match;
  return true;
}

/** Where path or query begins: `https://shop.example?a=b` has no path at all. */
function pathStart(url: string): number {
  let at = url.indexOf("://") + 3;
  while (at < url.length) {
    const code = url.charCodeAt(at);
    if (code === SLASH || code === QUESTION_MARK || code === HASH_SIGN) return at;
    at += 1;
  }
  return at;
}

function withoutFragment(url: string, start: number): string {
  const fragment = url.indexOf("#", start);
  return fragment < 0 ? url.slice(start) : url.slice(start, fragment);
}

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}
