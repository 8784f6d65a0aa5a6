import type { Link, LinkKind, Reference } from "../document.ts";
import type { Carried } from "../identity/carried.ts";
import type { Needles } from "../identity/needles.ts";
import type { HeaderMatch } from "../platforms/match-headers.ts";
import { platformHost, type UrlMatch } from "../platforms/match-url.ts";
import type { Collected } from "../references/collect-message.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { Evidence } from "./evidence.ts";
import { judgeLink, type LinkJudgement } from "./judge-link.ts";
import { judgeReference, type ReferenceJudgement } from "./judge-reference.ts";
import { linkKind } from "./link-kind.ts";
import { UrlReader, type UrlFacts } from "./url-facts.ts";

export interface Judged {
  readonly references: readonly Reference[];
  readonly links: readonly Link[];
  /** Every platform form that a URL of the message matched. */
  readonly urlMatches: readonly UrlMatch[];
  factsOf(url: string): UrlFacts;
}

/** Judges everything collected, each URL on what the whole message says about it. */
export function judgeMessage(
  collected: Collected,
  headerMatches: readonly HeaderMatch[],
  needles: Needles,
): Judged {
  const known = new Map<string, UrlFacts>();
  const reader = new UrlReader(needles);
  const factsOf = (url: string): UrlFacts => {
    const before = known.get(url);
    if (before) return before;
    const facts = reader.read(url);
    known.set(url, facts);
    return facts;
  };
  const linkFacts = collected.links.map(({ url }) => factsOf(url));
  for (const { url } of collected.references) factsOf(url);
  const evidence = gatherEvidence({
    references: collected.references,
    links: linkFacts,
    factsOf,
    namedPlatforms: namedPlatforms(headerMatches, known.values()),
  });
  const kinds = kindsOf(collected.links, factsOf);
  return {
    references: collected.references.map((sighting) =>
      judgedReference(sighting, factsOf(sighting.url), evidence),
    ),
    links: collected.links.map((sighting, index) =>
      judgedLink(sighting, kinds[index] ?? "content", factsOf(sighting.url), evidence),
    ),
    urlMatches: [...known.values()].flatMap(({ shape }) => shape.matches),
    factsOf,
  };
}

/**
 * What each link is for. An address that says so at one place, in the header or by its words, is for
 * the same where it stands without words, as in a text part.
 */
function kindsOf(
  links: Collected["links"],
  factsOf: (url: string) => UrlFacts,
): readonly LinkKind[] {
  const kinds = links.map((link) => linkKind(link, factsOf(link.url).shape.kind));
  const waysOut = new Map<string, LinkKind>();
  links.forEach(({ url }, index) => {
    const kind = kinds[index];
    if (kind === "unsubscribe") waysOut.set(url, kind);
    else if (kind === "preferences" && !waysOut.has(url)) waysOut.set(url, kind);
  });
  return links.map(({ url }, index) => {
    const kind = kinds[index] ?? "content";
    return kind === "content" ? (waysOut.get(url) ?? kind) : kind;
  });
}

function judgedReference(
  sighting: Collected["references"][number],
  facts: UrlFacts,
  evidence: Evidence,
): Reference {
  const judgement = atItsMoment(sighting, judgeReference(sighting, facts, evidence));
  if (judgement.class === "beacon") evidence.rememberPixel(facts);
  return {
    url: sighting.url,
    host: facts.host,
    technique: sighting.technique,
    when: sighting.when,
    class: judgement.class,
    tracker: judgement.class !== "ordinary",
    identifies: judgement.identifies,
    grade: judgement.grade,
    because: judgement.because,
    carries: facts.carries,
    visible: judgement.visible,
    at: sighting.at,
  };
}

/**
 * What is asked for later than at the opening of the mail does not tell of the opening: it is
 * `ordinary`, and says what it waits for before it says what else it is.
 */
function atItsMoment(
  { when, hints }: Collected["references"][number],
  judged: ReferenceJudgement,
): ReferenceJudgement {
  if (when === "open") {
    return hints.length === 0 ? judged : { ...judged, because: [...judged.because, ...hints] };
  }
  const moment = when === "attachment" ? "when-attachment-opened" : "when-verified";
  return { ...judged, class: "ordinary", because: [moment, ...judged.because], visible: null };
}

function judgedLink(
  sighting: Collected["links"][number],
  kind: LinkKind,
  facts: UrlFacts,
  evidence: Evidence,
): Link {
  const { text, url, at } = sighting;
  const isHeader = at.part === "header";
  const judgement = judgementOf(sighting, kind, facts, evidence);
  return {
    url,
    host: facts.host,
    via: sighting.element,
    text,
    kind,
    // A header's own link holds what stands in the header.
    carries: isHeader ? facts.carries.filter(notOfHeader) : facts.carries,
    at,
    tracked: judgement.tracked,
    identifies: judgement.identifies,
    grade: judgement.grade,
    because: judgement.because,
    destination: judgement.destination,
  };
}

function notOfHeader({ what }: Carried): boolean {
  return what !== "header-value";
}

function judgementOf(
  { url, via, text }: Collected["links"][number],
  kind: Link["kind"],
  facts: UrlFacts,
  evidence: Evidence,
): LinkJudgement {
  if (NOT_VISITED.test(url)) return NO_VISIT;
  return via === "ping" ? judgePing(facts) : judgeLink(facts, kind, text, evidence);
}

const NOT_VISITED = /^(?:mailto|tel|sms|callto|skype|whatsapp|intent):/i;

const NO_VISIT: LinkJudgement = {
  tracked: false,
  identifies: "none",
  grade: "documented",
  because: [],
  destination: null,
};

/** `ping` exists to report clicks and for nothing else (WHATWG HTML §4.6.6). */
function judgePing({ strongest }: UrlFacts): LinkJudgement {
  const identifies = strongest >= 2 ? "recipient" : "unknown";
  return { tracked: true, identifies, grade: "documented", because: ["ping"], destination: null };
}

function namedPlatforms(
  headerMatches: readonly HeaderMatch[],
  urls: Iterable<UrlFacts>,
): ReadonlySet<string> {
  const named = new Set(headerMatches.map(({ platform }) => platform.id));
  const hosts = new Set<string>();
  for (const { host } of urls) hosts.add(host);
  for (const host of hosts) {
    const platform = platformHost(host);
    if (platform) named.add(platform.id);
  }
  return named;
}
