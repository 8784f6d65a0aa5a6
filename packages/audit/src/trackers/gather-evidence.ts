import type { Sighting } from "../references/sighting.ts";
import type { Evidence } from "./evidence.ts";
import type { UrlFacts } from "./url-facts.ts";

export interface MessageUrls {
  readonly references: readonly Sighting[];
  /** Facts of every link URL, one entry an occurrence; equal URLs share theirs. */
  readonly links: readonly UrlFacts[];
  factsOf(url: string): UrlFacts;
  readonly namedPlatforms: ReadonlySet<string>;
}

/** A redirector was seen when this many links of one host pass a documented counter. */
const REDIRECTOR_LINKS = 1;

/** Counts once what judging each URL will ask. */
export function gatherEvidence(message: MessageUrls): Evidence {
  const linkTokens = new DistinctCounts();
  const templates = new DistinctCounts();
  const redirectors = new Map<string, number>();
  for (const facts of new Set(message.links)) {
    for (const token of facts.tokens) linkTokens.add(token.value, facts.template);
    templates.add(facts.template, facts.url);
    if (facts.shape.matches.some(({ role, generic }) => role === "click" && !generic)) {
      count(redirectors, facts.host);
    }
  }
  const times = new Map<string, number>();
  const pictureTokens = new Map<string, number>();
  const pictureFolders = new Map<string, Set<string>>();
  for (const sighting of message.references) {
    const facts = message.factsOf(sighting.url);
    const seenBefore = times.has(facts.url);
    count(times, facts.url);
    if (seenBefore || !looksLikePicture(sighting, facts)) continue;
    for (const token of facts.tokens) count(pictureTokens, token.value);
    add(pictureFolders, folderOf(facts), facts.url);
  }
  const pixelTokens = new Set<string>();
  return {
    linksWithToken: (value) => linkTokens.count(value),
    picturesWithToken: (value) => pictureTokens.get(value) ?? 0,
    hasPictureSibling: (facts) => {
      const siblings = pictureFolders.get(folderOf(facts));
      return siblings !== undefined && (siblings.size > 1 || !siblings.has(facts.url));
    },
    timesReferenced: (url) => times.get(url) ?? 0,
    isRedirectorHost: (host) => (redirectors.get(host) ?? 0) >= REDIRECTOR_LINKS,
    linksOfTemplate: (template) => templates.count(template),
    isNamedPlatform: (id) => message.namedPlatforms.has(id),
    isValueOfPixel: (value) => pixelTokens.has(value),
    rememberPixel: (facts) => {
      for (const token of facts.tokens) pixelTokens.add(token.value);
    },
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** How many different values came with a key. Most keys have one, and no set is made for it. */
class DistinctCounts {
  readonly #values = new Map<string, string | Set<string>>();

  add(key: string, value: string): void {
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, value);
    else if (typeof known !== "string") known.add(value);
    else if (known !== value) this.#values.set(key, new Set([known, value]));
  }

  count(key: string): number {
    const known = this.#values.get(key);
    return known === undefined ? 0 : typeof known === "string" ? 1 : known.size;
  }
}

/** Shown large, or a plain picture file: what a sender's asset folder holds. */
function looksLikePicture(sighting: Sighting, facts: UrlFacts): boolean {
  if (sighting.hiding.length > 0) return false;
  const { width, height } = sighting;
  const isShown = (width ?? 0) > 3 && (height ?? width ?? 0) > 3;
  const isUnsized = width === null && height === null && facts.ending === "picture";
  return isShown || isUnsized;
}

/** The folder with opaque names blanked, `cdn.example/lib/(any)/m`; a query is no folder of files. */
function folderOf(facts: UrlFacts): string {
  const folder = facts.template.slice(
    0,
    facts.template.lastIndexOf("/", facts.template.length - 2),
  );
  const names = facts.parts.query.map(({ name }) => name).join("&");
  return `${folder}?${names}.${facts.ending}`;
}
