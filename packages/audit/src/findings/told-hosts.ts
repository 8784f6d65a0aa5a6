import type { Place, Transfer } from "../document.ts";
import type { Sending } from "./sending.ts";
import { distinct, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** What is looked at here, so that what the world answered later can be told in the same way. */
export interface ToldMessage extends Pick<JudgedMessage, "references" | "links"> {
  readonly sending?: Pick<Sending, "transfers">;
}

/** Hosts that the mail tells something, with one address and one place for each. */
export function toldHosts(
  { references, links }: Pick<JudgedMessage, "references" | "links">,
  transfers: readonly Transfer[],
): Pick<FindingDraft, "urls" | "at" | "who"> {
  const hosts = new Set(transfers.map(({ host }) => host));
  const urls: string[] = [];
  const at: Place[] = [];
  const opened = references.filter(({ when }) => when === "open");
  for (const told of [...opened, ...links.filter(({ tracked }) => tracked)]) {
    if (!hosts.delete(told.host)) continue;
    urls.push(told.url);
    at.push(told.at);
  }
  const who = transfers.map(({ operator, country }) => `${operator ?? "?"}, ${country ?? "?"}`);
  return { urls, at, who: distinct(who).slice(0, MOST_NAMED) };
}

/** More names than this are no sentence; the list of hosts has them all. */
const MOST_NAMED = 4;

/** Of what an answer about a country rests on, the sources; the rest is words. */
export function sourcesOf(transfers: readonly Transfer[]): readonly string[] {
  return transfers.flatMap(({ basis }) => basis.filter((one) => /^[a-z0-9-]+:\S+$/.test(one)));
}
