import type { Chain, ChainEnd, Hop } from "../chains/chain.ts";
import { decoded } from "../chains/decode.ts";
import { hopOf } from "../chains/hop.ts";
import { identifiersOf } from "../chains/identifiers.ts";
import { isLeftAlone } from "../chains/left-alone.ts";
import { MAX_HOPS } from "../chains/limits.ts";
import { MAX_URL_LENGTH } from "../limits.ts";
import type { Correspondence } from "../parties/operator.ts";
import type { UrlReader } from "../trackers/url-facts.ts";
import { metaRefresh } from "./meta-refresh.ts";
import type { FetchedHop, FetchFailure, FetchHop, Outside } from "./outside.ts";

/** How a walk ends when the next server gives no answer. */
const ENDS: Readonly<Record<FetchFailure, ChainEnd>> = {
  "private-address": "refused-private-address",
  "refused-port": "refused-port",
  "no-such-host": "failed",
  unreachable: "failed",
  timeout: "timeout",
  "too-large": "failed",
  "not-web": "not-web",
};

interface Walking {
  readonly ask: FetchHop;
  readonly networkOf: Outside["networkOf"];
  readonly about: Correspondence;
  readonly reader: UrlReader;
}

interface Walked {
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
}

/**
 * Follows a chain from its beginning as a click would, asking each server in turn. Where a server
 * gives no answer, the rest is what its address says by itself. JavaScript is not run: a page that
 * sends its visitor on by script counts as arrived.
 */
export async function walk(
  { url, hops: [first] }: Chain,
  { ask, networkOf, about, reader }: Walking,
): Promise<Chain> {
  const hops: Hop[] = [{ ...(first ?? hopOf(url, "message", about)), learnt: "message" }];
  const seen = new Set([url]);
  const finish = (end: ChainEnd): Chain =>
    finished(url, withDecodedRest({ hops, end }, about), reader);
  for (let current = url; ;) {
    // What was asked for by name may be asked; where a server leads to is looked at first.
    if (current !== url && isLeftAlone(current)) return finish("left-alone");
    const answer = await ask(current);
    if (!answer.ok) return finish(ENDS[answer.error]);
    const { address, status } = answer.value;
    hops.push({
      ...(hops.pop() as Hop),
      address,
      networkCountry: networkOf(address)?.country ?? null,
    });
    if (status >= 400) return finish("failed");
    const next = nextAddress(answer.value, current);
    if (next === null) return finish("arrived");
    if (!/^https?:/i.test(next)) return finish("not-web");
    if (seen.has(next)) return finish("loop");
    if (hops.length > MAX_HOPS) return finish("too-many-hops");
    seen.add(next);
    hops.push(hopOf(next, "walked", about));
    current = next;
  }
}

/** RFC 9110 §10.2.2: relative to the address asked; a fragment is passed on where none is given. */
function nextAddress({ status, location, html }: FetchedHop, from: string): string | null {
  const isRedirect = status >= 300 && status < 400;
  const target =
    isRedirect && location !== null ? location : html === null ? null : metaRefresh(html);
  if (target === null || target.length > MAX_URL_LENGTH) return null;
  const next = URL.parse(target, from);
  if (next === null || next.href === from) return null;
  const fragment = next.hash === "" && /^https?:$/.test(next.protocol) ? fragmentOf(from) : "";
  return next.href + fragment;
}

function fragmentOf(url: string): string {
  const hash = url.indexOf("#");
  return hash < 0 ? "" : url.slice(hash);
}

/** Ends in which a server was not heard to the end: its address may still say where it leads. */
const UNHEARD = new Set<ChainEnd>(["failed", "timeout", "refused-port", "refused-private-address"]);

function withDecodedRest({ hops, end }: Walked, about: Correspondence): Walked {
  const last = hops.at(-1);
  if (last === undefined || !UNHEARD.has(end)) return { hops, end };
  const { urls } = decoded(last.url, hops.length === 1);
  const known = new Set(hops.map(({ url }) => url));
  const rest = urls.filter((url) => !known.has(url)).slice(0, MAX_HOPS + 1 - hops.length);
  return { hops: [...hops, ...rest.map((url) => hopOf(url, "decoded", about))], end };
}

function finished(url: string, { hops, end }: Walked, reader: UrlReader): Chain {
  const last = hops.at(-1)?.url ?? url;
  const { carries } = reader.read(last);
  return { url, hops, end, identifiers: identifiersOf(last), carries };
}
