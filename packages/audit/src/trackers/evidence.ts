import type { Grade, Identifies } from "../document.ts";
import type { Carried } from "../identity/carried.ts";
import type { UrlFacts } from "./url-facts.ts";
import type { UrlMatch } from "../platforms/match-url.ts";

/** What the rest of the message says about a URL. Built once a message, before judging. */
export interface Evidence {
  /** In how many forms of link this very value stands: one form alone shares it with itself. */
  linksWithToken(value: string): number;
  /** How many ordinary-looking pictures hold it: then it names the sender, not the reader. */
  picturesWithToken(value: string): number;
  /** Visible pictures made by the same template: a folder of assets. */
  hasPictureSibling(facts: UrlFacts): boolean;
  /** How often the URL is asked for by elements of the message. */
  timesReferenced(url: string): number;
  /** Hosts through which this message counts clicks. */
  isRedirectorHost(host: string): boolean;
  /** Links of the same template, each with a value of its own. */
  linksOfTemplate(template: string): number;
  /** Platforms that headers or hosts of the message name. */
  isNamedPlatform(id: string): boolean;
  /** Whether a pixel judged before holds this very value. */
  isValueOfPixel(value: string): boolean;
  /** Pixels are judged before links, so that links can be held against them. */
  rememberPixel(facts: UrlFacts): void;
}

export interface Verdict {
  readonly grade: Grade;
  readonly because: readonly string[];
  readonly identifies: Identifies;
}

/** The strongest match in a role; a general form counts once something else names it. */
export function bestMatch(
  facts: UrlFacts,
  role: UrlMatch["role"],
  evidence: Evidence,
): UrlMatch | null {
  let best: UrlMatch | null = null;
  for (const match of facts.shape.matches) {
    if (match.role !== role) continue;
    if (match.generic && !evidence.isNamedPlatform(match.platform.id)) continue;
    if (best === null || (best.grade !== "documented" && match.grade === "documented"))
      best = match;
  }
  return best;
}

/** Whether a form matches that proves nothing alone: a hint worth a little. */
export function hasGenericMatch(facts: UrlFacts, role: UrlMatch["role"]): boolean {
  return facts.shape.matches.some((match) => match.generic && match.role === role);
}

/** The reader's own address inside the URL, in whatever encoding. */
export function carriesReader(carries: readonly Carried[]): Carried | undefined {
  return carries.find((carried) => carried.what === "recipient-address");
}

/** An address of anybody: not its parts, nor numbers of the header. */
export function carriesAddress(carries: readonly Carried[]): boolean {
  return carries.some(({ what }) => what === "recipient-address" || what === "an-address");
}

export function becauseOfAddress(carried: Carried): string {
  const owner = carried.what === "recipient-address" ? "address" : "some-address";
  return `${owner}:${carried.encoding.join("+")}`;
}
