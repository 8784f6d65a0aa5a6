import { getDomain } from "tldts";

import type { Grade, Identifies, LinkKind } from "../document.ts";
import { hostOf } from "../references/url.ts";
import {
  becauseOfAddress,
  bestMatch,
  carriesReader,
  hasGenericMatch,
  type Evidence,
} from "./evidence.ts";
import { namesPerson } from "./tracking-words.ts";
import type { Token, UrlFacts } from "./url-facts.ts";

export interface LinkJudgement {
  readonly tracked: boolean;
  readonly identifies: Identifies;
  readonly grade: Grade;
  readonly because: readonly string[];
  readonly destination: string | null;
}

/** On labelled mail, two middling signs (an opaque value, a click counter's word) make a tracked link. */
const ENOUGH = 2.5;

/**
 * Decides whether following a link tells on the reader: it passes a click counter, or carries what
 * singles the reader out. Leaving and settings need to know who asks, so they are tracked only when
 * they pass the counter too.
 */
export function judgeLink(
  facts: UrlFacts,
  kind: LinkKind,
  text: string,
  evidence: Evidence,
): LinkJudgement {
  const destination = destinationOf(facts);
  const click = bestMatch(facts, "click", evidence);
  const action = bestMatch(facts, "action", evidence);
  const isFunctional = kind === "unsubscribe" || kind === "preferences";
  if (action && !(click && click.grade === "documented" && click.platform !== action.platform)) {
    return innocent(`action:${action.platform.id}`, "documented", destination);
  }
  if (click)
    return tracked(click.grade, [`platform:${click.platform.id}`], "recipient", destination);
  const decoration = facts.shape.decorated.person;
  if (decoration && !isFunctional) {
    const isBacked = decoration.origin.some(({ kind: source }) => source !== "knowledge");
    const grade = isBacked && decoration.scope === "recipient" ? "documented" : "likely";
    return tracked(grade, [`parameter:${decoration.name}`], "recipient", destination);
  }
  const address = carriesReader(facts.carries);
  if (address && !isFunctional) {
    return tracked("proved", [becauseOfAddress(address)], "recipient", destination);
  }
  return judgeBySigns(facts, isFunctional, text, evidence, destination);
}

function judgeBySigns(
  facts: UrlFacts,
  isFunctional: boolean,
  text: string,
  evidence: Evidence,
  destination: string | null,
): LinkJudgement {
  const because = isFunctional ? ["functional"] : [];
  if (!couldIdentify(facts, evidence)) return unidentified(facts, because, destination);
  if (isFunctional && evidence.linksOfTemplate(facts.template) < COUNTER_LINKS) {
    return unidentified(facts, because, destination);
  }
  const { reasons, sum } = signsOf(facts, text, evidence, destination);
  if (sum < ENOUGH) return unidentified(facts, because, destination);
  return tracked(sum >= ENOUGH + 1 ? "likely" : "possible", reasons, "recipient", destination);
}

/** Links of one template, from which on the template is taken for a counter that all pass. */
const COUNTER_LINKS = 3;

/** Whatever else speaks for tracking: without a value to tell readers apart it tells nobody. */
function couldIdentify(facts: UrlFacts, evidence: Evidence): boolean {
  // Stores name a picture's file by a code; text parts write its address out.
  if (facts.strongest >= 2 && facts.ending !== "picture") return true;
  return facts.tokens.some((token) => sharedWithPixel(token, evidence) > 0);
}

function unidentified(
  facts: UrlFacts,
  because: readonly string[],
  destination: string | null,
): LinkJudgement {
  const isPlain = facts.strongest === 0;
  return {
    tracked: false,
    identifies: isPlain ? "none" : "unknown",
    grade: isPlain ? "likely" : "possible",
    because,
    destination,
  };
}

function tracked(
  grade: Grade,
  because: readonly string[],
  identifies: Identifies,
  destination: string | null,
): LinkJudgement {
  return { tracked: true, identifies, grade, because, destination };
}

function innocent(because: string, grade: Grade, destination: string | null): LinkJudgement {
  return { tracked: false, identifies: "unknown", grade, because: [because], destination };
}

/** Reasons in the order in which they are told, and what they add up to. */
class Signs {
  readonly reasons: string[] = [];
  sum = 0;

  add(because: string, weight: number): void {
    if (weight === 0) return;
    this.reasons.push(because);
    this.sum += weight;
  }
}

function signsOf(
  facts: UrlFacts,
  text: string,
  evidence: Evidence,
  destination: string | null,
): Signs {
  const words = facts.shape.words.click;
  const group = evidence.linksOfTemplate(facts.template);
  const isShared = facts.tokens.some(
    (token) => token.opacity >= 2 && evidence.linksWithToken(token.value) > 1,
  );
  const person = facts.parts.query.find((pair) => namesPerson(pair.name) && pair.value !== "");
  const shown = hostShown(text);
  const signs = new Signs();
  signs.add("token", tokenWeight(facts));
  if (words > 0) signs.add(words === 2 ? "click-word" : "click-hint", words * 0.5);
  if (group >= 3) signs.add("one-template-for-all", 1);
  if (isShared) signs.add("same-token-in-links", 0.75);
  if (words > 0 || group >= 3) signs.add("same-value-as-pixel", pixelSign(facts, evidence));
  if (person) signs.add(`parameter:${person.name ?? ""}`, 1);
  if (shown !== null && siteOf(shown) !== siteOf(facts.host)) signs.add("shows-another-host", 1);
  if (destination !== null && hostOf(destination) !== facts.host) signs.add("leads-elsewhere", 1);
  if (hasGenericMatch(facts, "click")) signs.add("known-form", 0.75);
  if (evidence.isRedirectorHost(facts.host)) signs.add("host-counts-clicks", 0.75);
  return signs;
}

function tokenWeight(facts: UrlFacts): number {
  if (facts.strongest < 3) return facts.strongest * 0.5;
  const longest = facts.tokens.reduce((most, token) => Math.max(most, lengthOf(token)), 0);
  const length = ONE_TIME_PAGE.test(facts.template) ? Math.min(longest, ORDINARY_KEY) : longest;
  return length >= 80 ? 2.5 : length >= 40 ? 2 : 1.5;
}

/** Keys that open a page for its owner are long too; only bare values gain by their length. */
function lengthOf({ name, value }: Token): number {
  return KEY_NAMES.has(name ?? "") ? Math.min(value.length, ORDINARY_KEY) : value.length;
}

/** A length that says nothing more than that the value is a key. */
const ORDINARY_KEY = 39;

/** Pages that must know who comes: confirming, resetting, signing in. */
const ONE_TIME_PAGE =
  /\/(?:verif(?:y|ication)|confirm(?:ation)?|reset|password|activat(?:e|ion)|log-?in|sign-?in|magic|invit(?:e|ation)|auth|sso|oauth2?|session|download)\b/i;

const KEY_NAMES = new Set(
  "sig signature token key code auth hash access_token state otp nonce jwt hmac checksum session expires policy".split(
    " ",
  ),
);

function pixelSign(facts: UrlFacts, evidence: Evidence): number {
  return facts.tokens.reduce((most, token) => Math.max(most, sharedWithPixel(token, evidence)), 0);
}

/** A number alone may be the campaign's; together with a pixel's it is a strong sign. */
function sharedWithPixel(token: Token, evidence: Evidence): number {
  if (!evidence.isValueOfPixel(token.value)) return 0;
  return token.opacity >= 2 ? 1.5 : 1.25;
}

/** Registrable domain by the public suffix list; the host itself where there is none. */
function siteOf(host: string): string {
  return getDomain(host) ?? host;
}

const SHOWN_HOST =
  /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12})(?:[/?#:]|$)/i;

/** The host that the displayed text names, when the text is an address. */
function hostShown(text: string): string | null {
  if (text.includes("@") || text.includes(" ")) return null;
  return SHOWN_HOST.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** Where the URL itself says that it leads: the innermost URL that another host would answer. */
function destinationOf(facts: UrlFacts): string | null {
  return facts.urlsInside.findLast((url) => hostOf(url) !== facts.host) ?? null;
}
