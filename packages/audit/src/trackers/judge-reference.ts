import type { Grade, Identifies, ReferenceClass } from "../document.ts";
import type { Sighting } from "../references/sighting.ts";
import {
  becauseOfAddress,
  bestMatch,
  carriesAddress,
  carriesReader,
  hasGenericMatch,
  type Evidence,
} from "./evidence.ts";
import { namesPerson } from "./tracking-words.ts";
import type { UrlFacts } from "./url-facts.ts";

export interface ReferenceJudgement {
  readonly class: ReferenceClass;
  readonly identifies: Identifies;
  readonly grade: Grade;
  readonly because: readonly string[];
  readonly visible: boolean | null;
}

/** How the reader would meet it on the screen. */
type Sight = "unseen" | "seen" | "unknown";

/** Weighed like this, on labelled mail: at 3 an unseen picture needs one more sign, a seen one four. */
const ENOUGH = 3;

/** One reason with what it adds; reasons that speak for innocence are negative. */
type Sign = readonly [because: string, weight: number];

/**
 * Decides whether something that opening loads observes the reader. Certain signs first (the
 * address inside it, a documented form), then a sum of hints. Says `ordinary` when in doubt: a
 * wrong accusation costs more than a missed hint, and the grade tells the rest.
 */
export function judgeReference(
  sighting: Sighting,
  facts: UrlFacts,
  evidence: Evidence,
): ReferenceJudgement {
  const sight = sightOf(sighting);
  const visible = sight === "unknown" ? null : sight === "seen";
  const certain = judgeByForm(sighting, facts, evidence, sight);
  if (certain) return { ...certain, visible };
  return { ...judgeBySigns(sighting, facts, evidence, sight), visible };
}

type Judged = Omit<ReferenceJudgement, "visible">;

function judgeByForm(
  sighting: Sighting,
  facts: UrlFacts,
  evidence: Evidence,
  sight: Sight,
): Judged | null {
  const shape = shapeReasons(sighting);
  const address = carriesReader(facts.carries);
  const open = bestMatch(facts, "open", evidence);
  if (address) {
    const isPicture = sight === "seen" && !open;
    return {
      class: isPicture ? "personalised-image" : "beacon",
      identifies: "recipient",
      grade: "proved",
      because: [becauseOfAddress(address), ...shape, ...platformReason(open)],
    };
  }
  const ordinary = bestMatch(facts, "ordinary", evidence);
  if (ordinary) {
    const because = [`ordinary:${ordinary.platform.id}`];
    return { class: "ordinary", identifies: "none", grade: "documented", because };
  }
  if (open) {
    const isAggregate = open.aggregate && !holdsPerson(facts, evidence);
    return {
      class: isAggregate ? "aggregate-beacon" : "beacon",
      identifies: isAggregate ? "campaign" : "recipient",
      grade: open.grade,
      because: [...platformReason(open), ...shape, ...tokenReasons(facts)],
    };
  }
  const image = bestMatch(facts, "image", evidence);
  if (image) {
    const because = [...platformReason(image), ...tokenReasons(facts)];
    return { class: "personalised-image", identifies: "recipient", grade: image.grade, because };
  }
  return null;
}

function platformReason(match: { platform: { id: string } } | null): string[] {
  return match ? [`platform:${match.platform.id}`] : [];
}

function judgeBySigns(
  sighting: Sighting,
  facts: UrlFacts,
  evidence: Evidence,
  sight: Sight,
): Judged {
  if (sight === "seen" && isPlain(facts)) return PLAIN_PICTURE;
  const signs = signsOf(sighting, facts, evidence, sight);
  const sum = signs.reduce((total, [, weight]) => total + weight, 0);
  const because = signs.filter(([, weight]) => weight > 0).map(([reason]) => reason);
  if (sum < ENOUGH) return picture(facts, evidence, sight, signs);
  const person = holdsPerson(facts, evidence);
  const strength: Grade = sum >= ENOUGH + 1 ? "likely" : "possible";
  if (person) return { class: "beacon", identifies: "recipient", grade: strength, because };
  if (facts.strongest > 0 && facts.shape.words.open === 2) {
    return { class: "beacon", identifies: "unknown", grade: strength, because };
  }
  return { class: "aggregate-beacon", identifies: "campaign", grade: strength, because };
}

/** Nothing in the URL tells one reader from another, and nothing in it is computed. */
function isPlain({ tokens, carries, parts }: UrlFacts): boolean {
  return tokens.length === 0 && !carriesAddress(carries) && parts.query.length === 0;
}

const PLAIN_PICTURE: Judged = {
  class: "ordinary",
  identifies: "none",
  grade: "likely",
  because: ["visible-size"],
};

/** A picture people see, made for one reader: a value of theirs stands in its query. */
function picture(
  facts: UrlFacts,
  evidence: Evidence,
  sight: Sight,
  signs: readonly Sign[],
): Judged {
  const personal = facts.tokens.find(
    (token) =>
      token.place === "query" &&
      token.opacity === 3 &&
      (namesPerson(token.name) || evidence.linksWithToken(token.value) > 0) &&
      evidence.picturesWithToken(token.value) <= 1,
  );
  if (personal && sight !== "unseen") {
    const because = [`token:query:${personal.name ?? ""}`];
    return { class: "personalised-image", identifies: "recipient", grade: "likely", because };
  }
  const because = signs.filter(([, weight]) => weight < 0).map(([reason]) => reason);
  const certain = facts.tokens.length === 0;
  return {
    class: "ordinary",
    identifies: certain ? "none" : "unknown",
    grade: certain ? "likely" : "possible",
    because,
  };
}

function signsOf(
  sighting: Sighting,
  facts: UrlFacts,
  evidence: Evidence,
  sight: Sight,
): readonly Sign[] {
  return [
    ...sightSigns(sighting, sight),
    ...tokenSigns(facts, evidence, sight),
    ...addressSigns(facts, sight),
    ...placeSigns(sighting, facts, evidence, sight),
  ].filter(([, weight]) => weight !== 0);
}

function sightSigns(sighting: Sighting, sight: Sight): Sign[] {
  const shape = shapeReasons(sighting);
  const { width, height } = sighting;
  if (sight === "unseen") return shape.map((reason, index) => [reason, index === 0 ? 2.5 : 0]);
  if (sight === "seen") {
    const isLine = (width ?? 9) <= 1 || (height ?? 9) <= 1;
    return [isLine ? ["one-edge-small", -0.5] : ["visible-size", -2]];
  }
  const isPicture = PICTURE_TECHNIQUES.has(sighting.technique);
  return isPicture ? [["no-size", 0.25]] : [["not-a-picture", 0]];
}

const PICTURE_TECHNIQUES = new Set([
  "img",
  "srcset",
  "picture-source",
  "bgsound",
  "css-inline",
  "css-block",
  "background-attribute",
  "legacy-css",
  "vml",
  "input-image",
  "svg",
]);

function tokenSigns(facts: UrlFacts, evidence: Evidence, sight: Sight): Sign[] {
  let best: Sign = ["", 0];
  let shared: Sign = ["", 0];
  for (const token of facts.tokens) {
    const isOthersToo = evidence.picturesWithToken(token.value) > 1;
    const mayBeContent = token.inFileName && (sight !== "unseen" || CONTENT_HASH.test(token.value));
    const weight = mayBeContent ? 0.5 : ([0, 0.5, 1, 1.5][token.opacity] ?? 0);
    const reason = `token:${token.place}:${token.name ?? (token.opacity === 3 ? "opaque" : "short")}`;
    if (!isOthersToo && weight > best[1]) best = [reason, weight];
    const links = isOthersToo || token.inFileName ? 0 : evidence.linksWithToken(token.value);
    const gain = links === 0 ? 0 : token.opacity >= 2 ? 1.5 : 0.75;
    if (gain > shared[1]) shared = ["same-token-in-links", gain];
  }
  const person = facts.parts.query.find((pair) => namesPerson(pair.name) && pair.value !== "");
  return [best, shared, person ? [`parameter:${person.name ?? ""}`, 1] : ["", 0]];
}

/** A file named by the digest of its content (MD5, SHA-1, SHA-256), as asset stores do. */
const CONTENT_HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\.\w{3,4}$/i;

/** Asset stores number pictures by hash or UUID; a mixed-case name on an unseen one is a key. */
function isKeyNamed(facts: UrlFacts): boolean {
  return facts.tokens.some(
    ({ inFileName, opacity, value }) =>
      inFileName && opacity === 3 && !/^[0-9a-f-]+\./i.test(value),
  );
}

function addressSigns(facts: UrlFacts, sight: Sight): Sign[] {
  const words = facts.shape.words.open;
  const isFile = facts.ending === "picture" && facts.parts.query.length === 0;
  const isStatic = isFile && !(sight === "unseen" && isKeyNamed(facts));
  const isDynamic = facts.ending === "script" || facts.ending === "none";
  return [
    words === 2 ? ["open-word", 1.5] : words === 1 ? ["open-hint", 0.75] : ["", 0],
    isStatic ? ["static-file", -0.75] : isDynamic ? ["computed-answer", 0.75] : ["", 0],
    carriesAddress(facts.carries) ? ["some-address", 1] : ["", 0],
    hasGenericMatch(facts, "open") ? ["known-form", 0.75] : ["", 0],
    NAMED_SPACER.test(facts.parts.segments.at(-1) ?? "") ? ["named-spacer", -1] : ["", 0],
  ];
}

const NAMED_SPACER =
  /^(?:spacer|blank|clear|transparent|trans|shim|empty|space|dot)\w{0,6}\.\w{3,4}$/i;

function placeSigns(sighting: Sighting, facts: UrlFacts, evidence: Evidence, sight: Sight): Sign[] {
  const times = evidence.timesReferenced(facts.url);
  const alt = sighting.alt?.trim() ?? "";
  return [
    evidence.hasPictureSibling(facts) ? ["picture-among-others", -2.5] : ["", 0],
    times >= 3 ? ["repeated", -2] : ["", 0],
    sighting.insideLink && sight !== "unseen" ? ["inside-a-link", -1] : ["", 0],
    alt !== "" && sight !== "unseen" ? ["described", -1] : ["", 0],
    evidence.isRedirectorHost(facts.host) ? ["host-counts-clicks", 0.75] : ["", 0],
  ];
}

/** Whether something in the URL can single out a reader, not only a campaign. */
function holdsPerson(facts: UrlFacts, evidence: Evidence): boolean {
  if (facts.parts.query.some((pair) => namesPerson(pair.name) && pair.value !== "")) return true;
  return facts.tokens.some(
    (token) => token.opacity >= 2 && evidence.picturesWithToken(token.value) <= 1,
  );
}

function tokenReasons(facts: UrlFacts): string[] {
  const strongest = facts.tokens.find((token) => token.opacity === facts.strongest);
  return strongest && facts.strongest >= 2
    ? [`token:${strongest.place}:${strongest.name ?? "opaque"}`]
    : [];
}

/** Why it cannot be seen, most telling first: `1x1`, `hidden:display-none`. */
function shapeReasons(sighting: Sighting): string[] {
  const reasons: string[] = sighting.hiding.map((hiding) => `hidden:${hiding}`);
  const { width, height } = sighting;
  if (isTiny(sighting)) reasons.unshift(`${String(width ?? "?")}x${String(height ?? "?")}`);
  return reasons;
}

function sightOf(sighting: Sighting): Sight {
  if (sighting.hiding.length > 0 || isTiny(sighting)) return "unseen";
  if (sighting.width !== null && sighting.height !== null) return "seen";
  if ((sighting.width ?? 0) > 3 || (sighting.height ?? 0) > 3) return "seen";
  return "unknown";
}

/** Two pixels either way, or an edge of one with the other short: nobody looks at that. */
function isTiny({ width, height }: Sighting): boolean {
  if (width === null && height === null) return false;
  if (width === null || height === null) return (width ?? height ?? 9) <= 1;
  return (
    (width <= 2 && height <= 2) || (Math.min(width, height) <= 1 && Math.max(width, height) <= 10)
  );
}
