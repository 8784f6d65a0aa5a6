import { urlParts, type UrlParts } from "../identity/url-parts.ts";
import { hostOf } from "../references/url.ts";
import type { Both, DifferencePlace } from "./comparison.ts";

/** Where two addresses differ, before anybody says what that means. */
export interface UrlDifference {
  readonly place: DifferencePlace;
  readonly segment: number | null;
  readonly name: string | null;
  readonly values: Both<string | null>;
}

/** Finds every place where two addresses differ, from left to right; none when they are equal. */
export function compareUrls(first: string, second: string): readonly UrlDifference[] {
  if (first === second) return [];
  const [one, other] = [takenApart(first), takenApart(second)];
  const found = [
    ...differing("address", one.mailbox, other.mailbox),
    ...compareHosts(one.parts, other.parts),
    ...comparePaths(one.parts.segments, other.parts.segments),
    ...compareQueries(one.parts, other.parts),
    ...differing("fragment", one.parts.fragment, other.parts.fragment),
  ];
  return found.length > 0 ? found : differing("form", first, second);
}

interface TakenApart {
  /** What stands before the query where there is no host: `leave-7f3k@shop.example`. */
  readonly mailbox: string;
  readonly parts: UrlParts;
}

const WITHOUT_HOST = /^(?:mailto|tel|sms|callto|skype|whatsapp|intent):([^?#]*)/i;

function takenApart(url: string): TakenApart {
  const mailbox = WITHOUT_HOST.exec(url)?.[1];
  if (mailbox === undefined) return { mailbox: "", parts: urlParts(url, hostOf(url)) };
  return { mailbox, parts: urlParts(url, "") };
}

function differing(place: DifferencePlace, first: string, second: string): UrlDifference[] {
  if (first === second) return [];
  return [{ place, segment: null, name: null, values: [orNull(first), orNull(second)] }];
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

/** The labels that differ; the whole host where one has more of them. */
function compareHosts(first: UrlParts, second: UrlParts): UrlDifference[] {
  const [labels, others] = [first.host.split("."), second.host.split(".")];
  if (labels.length !== others.length) return differing("host", first.host, second.host);
  return labels.flatMap((label, index) => differing("host", label, others[index] ?? ""));
}

function comparePaths(first: readonly string[], second: readonly string[]): UrlDifference[] {
  if (first.length !== second.length) return differing("path", first.join("/"), second.join("/"));
  return first.flatMap((segment, index) =>
    differing("path", segment, second[index] ?? "").map((one) => ({ ...one, segment: index + 1 })),
  );
}

/** By name; of a repeated parameter the first with the first, the second with the second. */
function compareQueries(first: UrlParts, second: UrlParts): UrlDifference[] {
  const [some, others] = [valuesByName(first), valuesByName(second)];
  const names = new Set([...some.keys(), ...others.keys()]);
  return [...names].flatMap((key) => {
    const values = [some.get(key) ?? null, others.get(key) ?? null] as const;
    if (values[0] === values[1]) return [];
    const name = key.slice(0, key.lastIndexOf(" "));
    return [{ place: "query" as const, segment: null, name: orNull(name), values }];
  });
}

function valuesByName({ query }: UrlParts): Map<string, string> {
  const values = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { name, value } of query) {
    const count = (seen.get(name ?? "") ?? 0) + 1;
    seen.set(name ?? "", count);
    values.set(`${name ?? ""} ${count}`, value);
  }
  return values;
}
