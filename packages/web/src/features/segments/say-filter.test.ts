import { beforeAll, expect, test, vi } from "vitest";

import type { Filter } from "./filter.ts";
import { draftOf, filterOf, group, newLeaf } from "./draft.ts";
import { sayFilter } from "./say-filter.ts";

const NAMES = {
  lists: new Map([["l", "Concerts"]]),
  sources: new Map([["s", "Web form"]]),
};

const AGREED: Filter = {
  kind: "consent",
  purpose: "send.newsletter",
  channel: "email",
  state: "given",
};
const ON_LIST: Filter = { kind: "list", list: "l" };
const BOUGHT: Filter = { kind: "fact", fact: "purchased", times: 2, from: "2026-01-01", to: null };

beforeAll(() => {
  vi.stubGlobal("navigator", { languages: ["en-GB", "fr-FR"] });
});

test.each<[Filter, string, string]>([
  [{ kind: "and", of: [] }, "Everybody.", "Tout le monde."],
  [{ kind: "or", of: [] }, "Nobody.", "Personne."],
  [
    { kind: "and", of: [AGREED, { kind: "or", of: [ON_LIST, BOUGHT] }] },
    "Everybody who agreed to “Newsletter” by e-mail and (is on the list “Concerts” or bought something at least 2 times since 1 January 2026).",
    "Toute personne qui a accepté « Lettre d’information » (courriel) et (est sur la liste « Concerts » ou a acheté au moins 2 fois depuis le 1 janvier 2026).",
  ],
  [
    { kind: "not", filter: { kind: "or", of: [ON_LIST, { kind: "country", country: "NL" }] } },
    "Everybody who is not somebody who (is on the list “Concerts” or is in Netherlands).",
    "Toute personne qui n’est pas une personne qui (est sur la liste « Concerts » ou est dans ce pays : Pays-Bas).",
  ],
  [
    {
      kind: "and",
      of: [{ kind: "not", filter: { kind: "not", filter: { kind: "source", source: "s" } } }],
    },
    "Everybody who came from “Web form”.",
    "Toute personne qui vient de « Web form ».",
  ],
])("says a filter in a sentence of each language", (filter, en, fr) => {
  expect(sayFilter(filter, NAMES, "en")).toBe(en);
  expect(sayFilter(filter, NAMES, "fr")).toBe(fr);
});

test("a filter that is taken up to be changed and left alone asks the same", () => {
  const filter: Filter = {
    kind: "and",
    of: [
      AGREED,
      { kind: "not", filter: { kind: "or", of: [ON_LIST, { kind: "not", filter: BOUGHT }] } },
      { kind: "attribute", name: "size", test: { type: "number", is: "less", value: 3 } },
    ],
  };
  expect(filterOf(draftOf(filter))).toEqual(filter);
});

test("a single leaf is put into a group, so that something can be added to it", () => {
  expect(filterOf(draftOf({ kind: "not", filter: ON_LIST }))).toEqual({
    kind: "and",
    of: [{ kind: "not", filter: ON_LIST }],
  });
});

test.each(["list", "source", "tag", "attribute", "country", "locale"] as const)(
  "nothing is asked while it is not said which %s",
  (kind) => {
    expect(filterOf(group([newLeaf("quarantined"), newLeaf(kind)]))).toBeNull();
  },
);
