import { siteOf, type TextPartState } from "@consentry/audit";

import type { AuditRecord } from "../record.ts";

/** What is counted of a message, each a yes or a no. Names are those of `consentry.summary/1`. */
export const FIGURES = [
  "tracked",
  "openTracked",
  "hiddenImage",
  "clickTracked",
  "remoteContent",
  "thirdPartyContent",
  "addressOnView",
  "addressOnViewToThirdParty",
  "addressInLinks",
  "recipientLinks",
  "textHollow",
  "textMissing",
] as const;

export type FigureId = (typeof FIGURES)[number];

/** One message as a corpus sees it: counts of things, no address, no subject, no URL. */
export interface MessageFacts {
  readonly sha256: string;
  readonly verdict: "tracked" | "untracked" | "unclear";
  readonly figures: readonly FigureId[];
  readonly year: number | null;
  readonly senderDomain: string | null;
  readonly platform: string | null;
  /** Of trackers, each once. */
  readonly techniques: readonly string[];
  /** Hosts that trackers and counted links report to, each once. */
  readonly toldHosts: readonly string[];
  /** Countries of the companies behind those hosts; `null` stands for unknown ones. */
  readonly toldCountries: readonly (string | null)[];
}

/** A hostile message can name any number of hosts; a table of the most frequent needs few. */
const MOST_HOSTS = 50;

/** Before the first mail with a picture and after any plausible clock: a Date header can say all. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * What one record adds to a summary; `null` when the message could not be read. A tracker that is
 * only `possible` counts nowhere, as it does not make the verdict `tracked` either.
 */
export function messageFacts(record: AuditRecord): MessageFacts | null {
  if (record.error !== undefined || record.sha256 === null) return null;
  const senderDomain = domainOf(record.message.from);
  const trackers = record.references.filter(isSureTracker);
  const counted = record.links.filter(isSureLink);
  const told = new Set<string>();
  for (const { host } of trackers) told.add(host);
  for (const { host } of counted) told.add(host);
  const countries = new Map(record.transfers.map(({ host, country }) => [host, country]));
  return {
    sha256: record.sha256,
    verdict: record.summary.verdict,
    figures: figuresOf(record, { trackers, counted, senderDomain }),
    year: yearOf(record.message.date),
    senderDomain,
    platform: record.platform?.name ?? null,
    techniques: [...new Set(trackers.map(({ technique }) => technique))],
    toldHosts: [...told].slice(0, MOST_HOSTS),
    toldCountries: [...new Set(Array.from(told, (host) => countries.get(host) ?? null))],
  };
}

type Reference = AuditRecord["references"][number];
type Link = AuditRecord["links"][number];

function isSureTracker({ tracker, grade }: Reference): boolean {
  return tracker && grade !== "possible";
}

function isSureLink({ tracked, grade, url }: Link): boolean {
  return tracked && grade !== "possible" && !/^(?:mailto|tel|sms):/i.test(url);
}

function figuresOf(
  { references, links, text, summary }: AuditRecord,
  known: {
    readonly trackers: readonly Reference[];
    readonly counted: readonly Link[];
    readonly senderDomain: string | null;
  },
): readonly FigureId[] {
  const sender = known.senderDomain === null ? null : siteOf(known.senderDomain);
  const isThird = ({ host }: { readonly host: string }): boolean =>
    host !== "" && sender !== null && siteOf(host) !== sender;
  const onView = references.filter(({ when }) => when === "open");
  const leaking = onView.filter(carriesAddress);
  const holds: Readonly<Record<FigureId, boolean>> = {
    tracked: summary.verdict === "tracked",
    openTracked: known.trackers.length > 0,
    clickTracked: known.counted.length > 0,
    hiddenImage: known.trackers.some(({ class: kind }) => kind !== "personalised-image"),
    remoteContent: onView.length > 0,
    thirdPartyContent: onView.some(isThird),
    addressOnView: leaking.length > 0,
    addressOnViewToThirdParty: leaking.some(isThird),
    addressInLinks: links.some((link) => carriesAddress(link) && isWeb(link)),
    recipientLinks: known.counted.some(({ identifies }) => identifies === "recipient"),
    ...textFigures(text),
  };
  return FIGURES.filter((figure) => holds[figure]);
}

function textFigures(text: TextPartState): Record<"textHollow" | "textMissing", boolean> {
  return { textHollow: text === "hollow", textMissing: text === "missing" };
}

function carriesAddress({ carries }: Reference | Link): boolean {
  return carries.some(({ what }) => what === "recipient-address");
}

/** A mail link to an address hands it to nobody. */
function isWeb({ url }: Link): boolean {
  return /^https?:/i.test(url);
}

function yearOf(date: string | null): number | null {
  const year = date === null ? Number.NaN : Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function domainOf(address: string | null): string | null {
  if (address === null) return null;
  const domain = /@([\w.-]+)>?$/u.exec(address)?.[1];
  return domain === undefined ? null : domain.toLowerCase();
}
