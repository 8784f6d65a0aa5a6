import { getDomain } from "tldts";

import type { AuditDocument, Link, Reference } from "../document.ts";
import { opacityOf } from "../identity/token.ts";
import { urlParts } from "../identity/url-parts.ts";
import type { ComparedItem } from "./comparison.ts";
import type { Keys } from "./align.ts";

/** A reference or link with what places it in the template that both copies were made from. */
export interface Item extends ComparedItem {
  readonly reference: Reference | null;
  readonly link: Link | null;
  readonly shape: Shape;
}

interface Shape {
  /** What asks: the technique of a reference, or that it is a link. */
  readonly asks: string;
  readonly text: string;
  readonly host: string;
  /** Host and path with opaque values blanked, and the names of the parameters. */
  readonly template: string;
  /** Number of segments and names of the parameters: what stays when values are words. */
  readonly skeleton: string;
}

/**
 * The items of a document by the kind of part they stand in, in the order of the message: the
 * first HTML part of one copy is compared with the first of the other, wherever MIME put it.
 */
export function itemsByPart(document: AuditDocument): ReadonlyMap<string, readonly Item[]> {
  const lanes = laneNames(document);
  const items = new Map<string, Item[]>();
  for (const item of [...referenceItems(document), ...linkItems(document)]) {
    const lane = lanes.get(item.at.part) ?? item.at.part;
    const known = items.get(lane);
    if (known) known.push(item);
    else items.set(lane, [item]);
  }
  for (const some of items.values()) some.sort((a, b) => a.at.offset - b.at.offset);
  return items;
}

function laneNames({ message: { parts } }: AuditDocument): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { path, type } of parts) {
    const count = (seen.get(type) ?? 0) + 1;
    seen.set(type, count);
    names.set(path, `${type} ${count}`);
  }
  return names;
}

function referenceItems({ references }: AuditDocument): Item[] {
  return references.map((reference, index) => {
    const { url, at, technique, host } = reference;
    const shape = shapeOf(url, host, technique, "");
    return { on: "opening", index, url, at, reference, link: null, shape };
  });
}

function linkItems({ links }: AuditDocument): Item[] {
  return links.map((link, index) => {
    const { url, at, host, text } = link;
    const scheme = /^[a-z]+/i.exec(url)?.[0].toLowerCase() ?? "";
    const asks = scheme.startsWith("http") ? "link" : `link ${scheme}`;
    return {
      on: "click",
      index,
      url,
      at,
      reference: null,
      link,
      shape: shapeOf(url, host, asks, text),
    };
  });
}

function shapeOf(url: string, host: string, asks: string, text: string): Shape {
  const { segments, query } = urlParts(url, host);
  const names = query.map(({ name }) => name ?? "").toSorted();
  const blanked = segments.map((segment) => (opacityOf(segment) > 0 ? "*" : segment));
  return {
    asks,
    text,
    host,
    template: `${host}/${blanked.join("/")}?${names.join("&")}`,
    skeleton: `${segments.length}?${names.join("&")}`,
  };
}

/** How items of two copies are recognised as one place of the template. */
export const ITEM_KEYS: Keys<Item> = {
  exact: ({ shape, url }) => `${shape.asks} ${url} ${shape.text}`,
  form: ({ shape }) => `${shape.asks} ${shape.template} ${shape.text}`,
  likeness: likenessOf,
};

/** From here on the two have their form in common, not only their place. */
export const ONE_FORM = 5;

/** Higher for what is surer to be one place; pairing looks for the largest sum. */
export function likenessOf(first: Item, second: Item): number {
  const [one, other] = [first.shape, second.shape];
  if (one.asks !== other.asks) return 0;
  const isSameText = one.text === other.text;
  if (first.url === second.url) return isSameText ? 12 : 9;
  if (one.template === other.template) return isSameText ? 8 : 6;
  const isSameForm = one.skeleton === other.skeleton;
  if (one.host === other.host) {
    if (isSameForm && isSameText) return one.text === "" ? 4 : ONE_FORM;
    return isSameForm || pathOf(one) === pathOf(other) ? 2 : 0;
  }
  // A host of the reader's own: `7f3k.t.shop.example` and `q2x9.t.shop.example`.
  const isOneSite = isSameForm && getDomain(one.host) === getDomain(other.host);
  return isOneSite && isSameText ? 2 : 0;
}

function pathOf({ template }: Shape): string {
  return template.slice(0, template.indexOf("?"));
}
