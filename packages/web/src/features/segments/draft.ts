import { assertNever } from "@consentry/kernel";

import type { Filter, Leaf, LeafKind } from "./filter.ts";

/** A filter while somebody builds it: parts that may be unfinished, each with a name of its own. */
export type Draft = GroupDraft | LeafDraft;

export interface GroupDraft {
  readonly key: string;
  readonly isNot: boolean;
  readonly join: "and" | "or";
  readonly of: readonly Draft[];
}

export interface LeafDraft {
  readonly key: string;
  readonly isNot: boolean;
  readonly leaf: Leaf;
}

export function isGroup(draft: Draft): draft is GroupDraft {
  return "of" in draft;
}

/** A filter as it was kept, to be changed. A `not` stands at what it negates; two are none. */
export function draftOf(filter: Filter): GroupDraft {
  const draft = partOf(filter, false);
  return isGroup(draft) ? draft : group([draft]);
}

function partOf(filter: Filter, isNot: boolean): Draft {
  if (filter.kind === "not") return partOf(filter.filter, !isNot);
  const key = newKey();
  if (filter.kind === "and" || filter.kind === "or") {
    return { key, isNot, join: filter.kind, of: filter.of.map((one) => partOf(one, false)) };
  }
  return { key, isNot, leaf: filter };
}

/** The filter that was built; `null` while something in it is missing. */
export function filterOf(draft: Draft): Filter | null {
  const filter = isGroup(draft) ? joined(draft) : finished(draft.leaf);
  if (filter === null) return null;
  return draft.isNot ? { kind: "not", filter } : filter;
}

function joined({ join, of }: GroupDraft): Filter | null {
  const filters: Filter[] = [];
  for (const one of of) {
    const filter = filterOf(one);
    if (filter === null) return null;
    filters.push(filter);
  }
  return { kind: join, of: filters };
}

/** Nothing that has to be said is left out. */
function finished(leaf: Leaf): Leaf | null {
  const isSaid = (text: string): boolean => text.trim() !== "";
  switch (leaf.kind) {
    case "attribute": {
      const { test } = leaf;
      const hasValue =
        test.type === "exists" ||
        test.type === "boolean" ||
        (test.type === "number" ? Number.isFinite(test.value) : isSaid(test.value));
      return isSaid(leaf.name) && hasValue ? leaf : null;
    }
    case "tag":
      return isSaid(leaf.tag) ? leaf : null;
    case "list":
      return isSaid(leaf.list) ? leaf : null;
    case "source":
      return isSaid(leaf.source) ? leaf : null;
    case "country":
      return leaf.country === null || isSaid(leaf.country) ? leaf : null;
    case "locale":
      return leaf.locale === null || isSaid(leaf.locale) ? leaf : null;
    case "consent":
    case "relation":
    case "recipient":
    case "day":
    case "fact":
    case "suppressed":
    case "quarantined":
    case "measured":
      return leaf;
    default:
      return assertNever(leaf);
  }
}

/** A part of a kind, as far as it can be said before anything was chosen. */
export function newLeaf(kind: LeafKind): LeafDraft {
  return { key: newKey(), isNot: false, leaf: FIRST[kind] };
}

export function group(of: readonly Draft[] = [newLeaf("consent")]): GroupDraft {
  return { key: newKey(), isNot: false, join: "and", of };
}

const ALWAYS = { from: null, to: null };

const FIRST: Readonly<Record<LeafKind, Leaf>> = {
  consent: { kind: "consent", purpose: "send.newsletter", channel: "email", state: "given" },
  list: { kind: "list", list: "" },
  relation: { kind: "relation", relation: "customer" },
  country: { kind: "country", country: "" },
  locale: { kind: "locale", locale: "" },
  recipient: { kind: "recipient", recipient: "b2c" },
  source: { kind: "source", source: "" },
  tag: { kind: "tag", tag: "" },
  attribute: { kind: "attribute", name: "", test: { type: "text", is: "equal", value: "" } },
  day: { kind: "day", day: "collected", ...ALWAYS },
  fact: { kind: "fact", fact: "purchased", times: 1, ...ALWAYS },
  suppressed: { kind: "suppressed", channel: "email", list: null },
  quarantined: { kind: "quarantined" },
  measured: { kind: "measured", signal: "open", purpose: "track.open.individual" },
};

let made = 0;

/** Tells parts apart that say the same, for as long as the page is open. */
function newKey(): string {
  made += 1;
  return `part-${made}`;
}
