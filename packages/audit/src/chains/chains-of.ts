import type { Link, Reference } from "../document.ts";
import type { Correspondence } from "../parties/operator.ts";
import { siteOf } from "../parties/site.ts";
import type { Judged } from "../trackers/judge-message.ts";
import type { UrlFacts } from "../trackers/url-facts.ts";
import type { Chain } from "./chain.ts";
import { decoded, type Decoded } from "./decode.ts";
import { hopAt, hopOf } from "./hop.ts";
import { identifiersIn, identifiersOf } from "./identifiers.ts";
import { isUnwrapper } from "./leads-on.ts";

/**
 * Where the addresses of a message lead, as far as they say so themselves: each address once that
 * passes a redirector, or hands the reader's number on. An ordinary link leads where it says and
 * has no chain; nor has a beacon that names no other address.
 *
 * @param from the author's address, so that the sender's own hosts are known
 */
export function chainsOf(
  judged: Judged,
  from: string | null,
  known: Omit<Correspondence, "site">,
): readonly Chain[] {
  const about = { ...known, site: siteOf(from?.split("@").at(-1) ?? "") };
  const chains: Chain[] = [];
  const done = new Set<string>();
  for (const seen of [...judged.links, ...judged.references]) {
    const { url } = seen;
    if (!couldLead(seen) || done.has(url)) continue;
    done.add(url);
    const chain = chainOf(seen, judged.factsOf(url), about);
    if (chain !== null) chains.push(chain);
  }
  return chains;
}

/** What needs no second look: most addresses of most mails. */
function couldLead(seen: Link | Reference): boolean {
  if ("tracked" in seen) return WEB.test(seen.url) && (seen.tracked || holdsAnother(seen));
  return seen.tracker;
}

const WEB = /^https?:/i;

function holdsAnother({ url, host, destination }: Link): boolean {
  return destination !== null && isUnwrapper(url, host);
}

function chainOf(seen: Link | Reference, facts: UrlFacts, about: Correspondence): Chain | null {
  const { url, host } = seen;
  const isCounter = "tracked" in seen && passesCounter(seen);
  const { urls, end } = couldDecode(facts) ? decoded(url, isCounter) : undecoded(isCounter);
  const last = urls.at(-1);
  const identifiers =
    last === undefined
      ? identifiersIn(facts.parts.query, facts.shape.decorations)
      : identifiersOf(last);
  const isRedirected = isCounter || urls.length > 0;
  if (!isRedirected && identifiers.every(({ of }) => of === "campaign")) return null;
  const platform = facts.shape.matches.find(({ generic }) => !generic)?.platform ?? null;
  const first = hopAt({ url, host, learnt: "message" }, platform, about);
  const hops = [first, ...urls.map((next) => hopOf(next, "decoded", about))];
  return { url, hops, end, identifiers };
}

/** Reading the values of the address found one inside; Postmark writes them without a scheme. */
function couldDecode({ host, urlsInside }: UrlFacts): boolean {
  return urlsInside.length > 0 || host.endsWith("pstmrk.it");
}

function undecoded(isCounter: boolean): Decoded {
  return { urls: [], end: isCounter ? "opaque" : "arrived" };
}

/** Tracked by what it passes through, not by what it hands to its own host. */
function passesCounter({ tracked, because }: Link): boolean {
  const [strongest = ""] = because;
  return tracked && !/^(?:parameter|address|some-address|ping)\b/.test(strongest);
}
