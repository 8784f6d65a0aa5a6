import type {
  Appearances,
  ComparedPair,
  Comparison,
  ComparisonSummary,
  Difference,
  ValueKind,
} from "@consentry/audit";

export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** The first sentence of the page: the answer. */
export function verdictSentence(comparison: Comparison): string {
  return SENTENCE[comparison.verdict](comparison);
}

const SENTENCE: Readonly<Record<Comparison["verdict"], (comparison: Comparison) => string>> = {
  "reader-identified": ({ summary, readerValues }) => {
    const isOne = summary.references.recipient + summary.links.recipient === 1;
    const what = `${told(summary, "recipient")} ${isOne ? "was" : "were"} made for one reader`;
    const by = readerValues.length > 0 ? ", and a value in them stands for the reader" : "";
    return `This mailing knows its readers apart: ${what}${by}.`;
  },
  "nobody-identified": ({ summary, headers }) => {
    const same = told(summary, "same");
    if (same === "")
      return "There is no address in these copies by which two readers could be told apart.";
    const unclear = summary.references.unclear + summary.links.unclear;
    const rest = unclear > 0 ? `; ${unclear} differ, though not by reader` : "";
    const telling = headers.filter(({ isTelling }) => isTelling).length;
    const only = telling > 0 ? `; only ${counted(telling, "header")} may` : "";
    return `Nothing to load or to click tells two readers apart: ${same} are the same in both${rest}${only}.`;
  },
  "one-reader": () =>
    "Both copies went to the same reader: what differs between them, and what does not, proves nothing about readers.",
  "not-one-mailing": ({ mailing }) =>
    `These are not two copies of one mailing: ${shares(mailing)}.`,
};

function told({ references, links }: ComparisonSummary, which: "recipient" | "same"): string {
  const parts = [
    references[which] > 0
      ? counted(references[which], "remote image or element", "remote images or elements")
      : "",
    links[which] > 0 ? counted(links[which], "link") : "",
  ];
  return listed(parts.filter((part) => part !== ""));
}

export function shares({ sharedItems, sharedText }: Comparison["mailing"]): string {
  const parts = [
    sharedText === null ? "" : `${percent(sharedText)} of their words`,
    sharedItems === null ? "" : `${percent(sharedItems)} of their links and images`,
  ].filter((part) => part !== "");
  return parts.length === 0
    ? "there is nothing in them to compare"
    : `they have ${listed(parts)} in common`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

const KIND: Readonly<Record<ValueKind, string>> = {
  address: "the reader's address",
  uuid: "a UUID",
  hash: "a hash",
  number: "a number",
  opaque: "a code",
  time: "a time",
  name: "the reader's name",
  word: "a word",
  missing: "in one copy only",
};

export function kindInWords(kind: ValueKind): string {
  return KIND[kind];
}

/** What else than opening the mail has to happen first; empty for opening and for a click. */
export function momentInWords(when: ComparedPair["when"]): string {
  if (when === "attachment") return " asked for when the attached file is opened";
  return when === "verify" ? " asked for when its sender is checked" : "";
}

export function placeInWords({ place, segment, name }: Difference): string {
  if (place === "path") return segment === null ? "the path" : `path, segment ${segment}`;
  if (place === "query") return name === null ? "the query" : `parameter ${name}`;
  if (place === "fragment") return "behind the #";
  if (place === "address") return "the mail address";
  return place === "host" ? "the host name" : "the way it is written";
}

export function appearancesInWords(appearsIn: Appearances): string {
  const { openings, otherReferences, links, unsubscribe, otherLinks, headers } = appearsIn;
  const parts = [
    openings > 0 ? counted(openings, "open image") : "",
    otherReferences > 0 ? counted(otherReferences, "other image") : "",
    links > 0 ? counted(links, "link") : "",
    otherLinks > 0 ? counted(otherLinks, "link of service", "links of service") : "",
    unsubscribe > 0 ? counted(unsubscribe, "unsubscribe link") : "",
    headers > 0 ? counted(headers, "header") : "",
  ];
  return listed(parts.filter((part) => part !== ""));
}

export const LIMITS: readonly string[] = [
  "What the server behind an address writes down, and for how long.",
  "Why a value differs: it may be the reader's number, or one made anew for each message.",
  "What is told apart by other means: the time of a request, its network address, a cookie.",
];
