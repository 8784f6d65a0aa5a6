import { err } from "@consentry/kernel";

import type { Chain } from "../chains/chain.ts";
import { followable, isLeftAlone } from "../chains/left-alone.ts";
import { MAX_WALKED_LINKS, MAX_WALKS_AT_ONCE } from "../chains/limits.ts";
import type { AuditDocument } from "../document.ts";
import { readerAddresses, readerNeedles } from "../identity/reader.ts";
import { readMessage } from "../mime/message.ts";
import { correspondenceOf, type AuditedWith } from "../parties/audited-with.ts";
import { lookUpHosts } from "../parties/look-up-hosts.ts";
import { UrlReader } from "../trackers/url-facts.ts";
import type { FetchHop, Outside } from "./outside.ts";
import { walk } from "./walk.ts";

/**
 * The chains of a message that looking outside follows: each begins with a link to something to
 * read, in the order of the message, up to `MAX_WALKED_LINKS`. Links to leave, to settings, to
 * confirm or to sign in, letters, forms and beacons are never among them.
 */
export function chainsToFollow(
  document: Pick<AuditDocument, "links" | "chains">,
): readonly Chain[] {
  const readable = followable(document);
  const isForReading = ({ url, hops }: Chain): boolean =>
    readable.has(url) && !hops.some((hop) => isLeftAlone(hop.url));
  return document.chains.filter(isForReading).slice(0, MAX_WALKED_LINKS);
}

/**
 * Adds to a document what the world answers. To follow a link is itself a click: call this only
 * when the reader said so. Never throws; where nothing was learnt the same document comes back.
 *
 * @param bytes the message as received: whose addresses are looked for where the links lead
 */
export async function lookOutside(
  document: AuditDocument,
  bytes: Uint8Array,
  outside: Outside,
  given: AuditedWith = {},
): Promise<AuditDocument> {
  const withChains = await followChains(document, outside, { bytes, given });
  return lookUpHosts(withChains, outside, given);
}

interface Followed {
  readonly bytes: Uint8Array;
  readonly given: AuditedWith;
}

async function followChains(
  document: AuditDocument,
  outside: Outside,
  { bytes, given }: Followed,
): Promise<AuditDocument> {
  const ask = askingOnce(outside.fetchHop);
  const networkOf = quietly(outside.networkOf);
  const about = correspondenceOf(document, given);
  const reader = readerOf(bytes, given.recipient);
  const walked = new Map<string, Chain>();
  const waiting = [...chainsToFollow(document)];
  const lane = async (): Promise<void> => {
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
      walked.set(chain.url, await walk(chain, { ask, networkOf, about, reader }));
    }
  };
  await Promise.all(Array.from({ length: MAX_WALKS_AT_ONCE }, lane));
  if (walked.size === 0) return document;
  return { ...document, chains: document.chains.map((chain) => walked.get(chain.url) ?? chain) };
}

/** Looks into values for the reader's own addresses, as the message's own links were. */
function readerOf(bytes: Uint8Array, recipient: string | undefined): UrlReader {
  const message = readMessage(bytes);
  const header = message.ok ? message.value.header : [];
  return new UrlReader(readerNeedles(readerAddresses(header, recipient), header));
}

/** Chains of a mailing meet at the same pages: each is asked once, and an asker that throws failed. */
function askingOnce(fetchHop: FetchHop): FetchHop {
  const answers = new Map<string, ReturnType<FetchHop>>();
  const ask: FetchHop = async (url) => {
    try {
      return await fetchHop(url);
    } catch {
      return err("unreachable");
    }
  };
  return (url) => {
    const hash = url.indexOf("#");
    // A fragment is never sent: addresses that differ in it alone are one request.
    const asked = hash < 0 ? url : url.slice(0, hash);
    const answer = answers.get(asked) ?? ask(asked);
    answers.set(asked, answer);
    return answer;
  };
}

function quietly(networkOf: Outside["networkOf"]): Outside["networkOf"] {
  return (address) => {
    try {
      return networkOf(address);
    } catch {
      return null;
    }
  };
}
