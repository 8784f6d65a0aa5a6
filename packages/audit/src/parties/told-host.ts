import type { Link, Reference } from "../document.ts";
import { parseAddressList } from "../mime/addresses.ts";
import type { HeaderField } from "../mime/message.ts";
import { RECEIPT_HEADERS } from "../references/collect-header.ts";

/** A host that learns something of the reader, and on which occasion. */
export interface ToldHost {
  readonly host: string;
  readonly isOpen: boolean;
  readonly isClick: boolean;
  readonly isByHeader: boolean;
  /** Addresses at this host that opening or a counted click asks for. */
  readonly urls: readonly string[];
}

interface Draft {
  isOpen: boolean;
  isClick: boolean;
  isByHeader: boolean;
  urls: string[];
}

/**
 * The hosts that opening asks, then those that a counted click asks, then those that the header
 * alone names: each once, in the order of the message. A link that nobody counts tells its own
 * page no more than any link does, and is left out;
 * so is what only an attachment or a check of signatures asks for.
 */
export function toldHosts(
  {
    references,
    links,
  }: { readonly references: readonly Reference[]; readonly links: readonly Link[] },
  byHeader: readonly string[],
): readonly ToldHost[] {
  const hosts = new Map<string, Draft>();
  const of = (host: string): Draft => {
    const draft = hosts.get(host) ?? { isOpen: false, isClick: false, isByHeader: false, urls: [] };
    hosts.set(host, draft);
    return draft;
  };
  for (const { host, url, when } of references) {
    if (host === "" || when !== "open") continue;
    const draft = of(host);
    draft.isOpen = true;
    draft.urls.push(url);
  }
  for (const { host, url, tracked } of links) {
    if (host === "" || !tracked) continue;
    const draft = of(host);
    draft.isClick = true;
    draft.urls.push(url);
  }
  for (const host of byHeader) of(host).isByHeader = true;
  return Array.from(hosts, ([host, draft]) => ({ host, ...draft }));
}

/** Hosts that the header names: where bounces, receipts and leaves go. */
export function headerHosts(
  header: readonly HeaderField[],
  links: readonly Link[],
): readonly string[] {
  const addresses = header
    .filter(({ key }) => key === "return-path" || RECEIPT_HEADERS.has(key))
    .flatMap(({ value }) => parseAddressList(value).map(({ address }) => address));
  const leaves = links.filter(({ at, kind }) => at.part === "header" && kind === "unsubscribe");
  const hosts = [
    ...addresses.map(hostOfAddress),
    ...leaves.map(({ url, host }) =>
      /^mailto:/i.test(url) ? hostOfAddress(url.replace(/\?.*/s, "")) : host,
    ),
  ];
  return [...new Set(hosts)].filter((host) => HOST.test(host));
}

/** Names that the domain name system can hold, RFC 1123 §2.1; nothing else is looked at. */
const HOST = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/;

function hostOfAddress(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
