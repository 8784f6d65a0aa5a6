import type { AuditOptions } from "../audit-message.ts";
import type { AuditDocument, Finding, Link, Reference, Summary } from "../document.ts";
import { find } from "../findings/find.ts";
import { urlParts } from "../identity/url-parts.ts";
import { hostOf } from "../references/url.ts";
import { decorated } from "../trackers/decorated.ts";
import type { Decoration } from "../platforms/decorations.ts";
import type { ComparedPair, Comparison } from "./comparison.ts";
import type { Day } from "@consentry/kernel";
import { verdictOf } from "../verdict/verdict-of.ts";

/** The reason that stands before all others where two copies differ. */
export const DIFFERS = "differs-between-copies";

/** The reason where they do not. */
export const SAME = "same-in-both-copies";

/**
 * Raises an audit by what a second copy proves: a reference or link that differs singles out the
 * reader, one that is the same does not, whatever it looked like. Findings and summary follow.
 *
 * A document of neither copy, and one compared with a copy that went to the same reader, comes
 * back as it was.
 *
 * @param options as the document was audited with: language, day and jurisdiction of its findings
 */
export function withComparison(
  document: AuditDocument,
  comparison: Comparison,
  options: AuditOptions = {},
): AuditDocument {
  const copy = comparison.copies.findIndex(({ sha256 }) => sha256 === document.sha256);
  if (copy < 0 || comparison.verdict === "one-reader") return document;
  const pairs = new Map<string, ComparedPair>();
  for (const pair of comparison.pairs) {
    const item = pair.copies[copy === 0 ? 0 : 1];
    pairs.set(`${pair.on} ${item.index}`, pair);
  }
  if (pairs.size === 0) return document;
  const references = document.references.map((reference, index) =>
    raisedReference(reference, pairs.get(`opening ${index}`)),
  );
  const links = document.links.map((link, index) => raisedLink(link, pairs.get(`click ${index}`)));
  const raised = { ...document, references, links };
  const numbered = numberedLinks(document.links, pairs);
  const findings = findingsOf(raised, numbered, options);
  const law = lawOf({ ...raised, findings }, options);
  return { ...raised, findings, law, summary: summaryOf(raised) };
}

function lawOf(document: AuditDocument, options: AuditOptions): AuditDocument["law"] {
  return verdictOf(document, {
    on: dayOf(document, options),
    jurisdiction: options.jurisdiction ?? null,
    language: options.language ?? "en",
    ...(options.today === undefined ? {} : { today: options.today }),
  });
}

function dayOf({ message }: AuditDocument, { asOf }: AuditOptions): Day | null {
  return asOf ?? ((message.date?.slice(0, 10) ?? null) as Day | null);
}

function raisedReference(reference: Reference, pair: ComparedPair | undefined): Reference {
  if (!pair || pair.identifies === "unknown") return reference;
  if (pair.identifies === "recipient") {
    const because = [DIFFERS, ...reference.because];
    // What only an attached file or a check asks for does not observe the reading of the mail.
    if (reference.when !== "open") {
      return { ...reference, identifies: "recipient", grade: "proved", because };
    }
    const kind = reference.class === "ordinary" ? classOf(reference) : reference.class;
    const named = kind === "aggregate-beacon" ? "beacon" : kind;
    return {
      ...reference,
      class: named,
      tracker: true,
      identifies: "recipient",
      grade: "proved",
      because,
    };
  }
  // Both copies hold this reader's address: no two readers were compared here.
  if (reference.because.some((reason) => reason.startsWith("address:"))) return reference;
  const because = [SAME, ...reference.because];
  if (reference.class === "beacon" || reference.class === "aggregate-beacon") {
    // That it counts stays as sure as it was; that it counts nobody by name is proved.
    return { ...reference, class: "aggregate-beacon", identifies: "campaign", because };
  }
  const { identifies } = pair;
  return { ...reference, class: "ordinary", tracker: false, identifies, grade: "proved", because };
}

/** A picture that is seen is a personal picture; what nobody sees is there to be fetched. */
function classOf({ visible, technique }: Reference): Reference["class"] {
  return visible === false || !PICTURES.has(technique) ? "beacon" : "personalised-image";
}

const PICTURES = new Set<Reference["technique"]>([
  "img",
  "srcset",
  "picture-source",
  "input-image",
  "background-attribute",
  "css-inline",
  "css-block",
  "vml",
  "svg",
  "amp",
]);

function raisedLink(link: Link, pair: ComparedPair | undefined): Link {
  if (!pair || pair.identifies === "unknown") return link;
  if (pair.identifies === "recipient") {
    const name = ownParameter(link, pair);
    const because = withDiffers(
      name === null ? link.because : [`parameter:${name}`, ...link.because],
    );
    // Leaving and settings need to know who asks, and nobody fetches a mailbox.
    const isFunctional = link.kind === "unsubscribe" || link.kind === "preferences";
    const isAction = link.because[0]?.startsWith("action:") === true;
    const tracked = link.tracked || (isWeb(link) && !isFunctional && !isAction);
    return { ...link, tracked, identifies: "recipient", grade: "proved", because };
  }
  if (link.because.some((reason) => reason.startsWith("address:"))) return link;
  const because = [SAME, ...link.because];
  const { identifies } = pair;
  // A counter counts what is the same for everybody too; a mere value was taken for a person's.
  const isCounted = link.tracked && link.because.some((reason) => COUNTER.test(reason));
  if (isCounted) return { ...link, identifies: "campaign", because };
  return { ...link, tracked: false, identifies, grade: "proved", because };
}

/** A parameter on the sender's own page goes first: by it findings tell such a link from a counter. */
function withDiffers(because: readonly string[]): readonly string[] {
  const [first, ...rest] = because;
  return first?.startsWith("parameter:") === true
    ? [first, DIFFERS, ...rest]
    : [DIFFERS, ...because];
}

const COUNTER = /^(?:platform:|ping$|leads-elsewhere$|host-counts-clicks$)/;

function isWeb({ url }: Link): boolean {
  return /^https?:/i.test(url);
}

/** Findings that rest on references and links alone; all others stay as the audit found them. */
const OF_ADDRESSES = new Set<Finding["id"]>(["A01", "A02", "A03", "A04", "A05", "A06", "A08"]);

function findingsOf(
  document: AuditDocument,
  numbered: ReadonlyMap<string, Decoration>,
  options: AuditOptions,
): readonly Finding[] {
  const { references, links, text, message } = document;
  const on = dayOf(document, options);
  const found = find(
    {
      references,
      links,
      text,
      hasHtml: message.parts.some(({ type }) => type === "text/html"),
      textPlaces: [],
      receiptRequests: [],
      decoratedOf: (url) => {
        const known = decorated(urlParts(url, hostOf(url)).query);
        return { ...known, person: known.person ?? numbered.get(url) ?? null };
      },
    },
    {
      language: options.language ?? "en",
      on,
      jurisdiction: options.jurisdiction ?? null,
    },
  );
  const others = document.findings.filter(({ id }) => !OF_ADDRESSES.has(id));
  return [...found.filter(({ id }) => OF_ADDRESSES.has(id)), ...others].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** The parameter by which a link to a page of the sender's own tells readers apart. */
function ownParameter(link: Link, pair: ComparedPair): string | null {
  if (link.tracked || link.destination !== null) return null;
  return (
    pair.differences.find(
      ({ isTelling, place, name }) => isTelling && place === "query" && name !== null,
    )?.name ?? null
  );
}

/** Links that carry a number which no list of parameters knows. */
function numberedLinks(
  links: readonly Link[],
  pairs: ReadonlyMap<string, ComparedPair>,
): ReadonlyMap<string, Decoration> {
  const numbered = new Map<string, Decoration>();
  links.forEach((link, index) => {
    const pair = pairs.get(`click ${index}`);
    const name = pair ? ownParameter(link, pair) : null;
    if (name !== null) numbered.set(link.url, { name, scope: "recipient", origin: [] });
  });
  return numbered;
}

function summaryOf({ references, links, summary }: AuditDocument): Summary {
  const trackers = references.filter(({ tracker }) => tracker);
  const web = links.filter(({ url }) => !/^(?:mailto|tel|sms):/i.test(url));
  const tracked = web.filter((link) => link.tracked);
  const told = [...trackers, ...tracked];
  const isTracked = told.some(({ grade }) => grade !== "possible");
  const verdict = isTracked ? "tracked" : told.length > 0 ? "unclear" : withoutTrackers(summary);
  return {
    openTrackers: trackers.length,
    trackedLinks: tracked.length,
    untrackedLinks: web.length - tracked.length,
    verdict,
  };
}

/** What was not read stays unclear; where only guesses spoke for tracking, they were wrong. */
function withoutTrackers({ verdict, openTrackers, trackedLinks }: Summary): Summary["verdict"] {
  return verdict === "unclear" && openTrackers + trackedLinks === 0 ? "unclear" : "untracked";
}
