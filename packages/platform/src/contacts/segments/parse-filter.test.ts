import { describe, expect, test } from "vitest";

import { DEEPEST_FILTER, LARGEST_FILTER } from "./filter.ts";
import { parseFilter } from "./parse-filter.ts";

const ID = "01989a3c-0000-7000-8000-000000000001";
const TAG = { kind: "tag", tag: "choir" };

function nested(depth: number): unknown {
  let filter: unknown = TAG;
  for (let level = 1; level < depth; level += 1) filter = { kind: "not", filter };
  return filter;
}

function problemsOf(json: unknown): readonly string[] {
  const filter = parseFilter(json);
  return filter.ok ? [] : filter.error.map(({ path }) => path);
}

describe("parseFilter", () => {
  test("reads every kind of leaf as it was written", () => {
    const of = [
      { kind: "attribute", name: "city", test: { type: "text", is: "equal", value: "Lille" } },
      { kind: "attribute", name: "age", test: { type: "number", is: "at-least", value: 18 } },
      {
        kind: "attribute",
        name: "seen",
        test: { type: "date", is: "before", value: "2026-05-02" },
      },
      { kind: "attribute", name: "vip", test: { type: "boolean", value: true } },
      { kind: "attribute", name: "roles", test: { type: "list", value: "alto" } },
      { kind: "attribute", name: "any", test: { type: "exists" } },
      TAG,
      { kind: "list", list: ID },
      { kind: "source", source: ID },
      { kind: "consent", purpose: "send.newsletter", channel: "email", state: "given" },
      { kind: "day", day: "collected", from: "2026-05-02", to: null },
      { kind: "fact", fact: "replied", times: 2, from: null, to: null },
      { kind: "country", country: "FR" },
      { kind: "locale", locale: null },
      { kind: "recipient", recipient: "b2c" },
      { kind: "relation", relation: "customer" },
      { kind: "quarantined" },
      { kind: "suppressed", channel: "email", list: null },
      { kind: "measured", signal: "open", purpose: "hygiene.inactive" },
    ];
    const json = {
      kind: "and",
      of: [
        { kind: "or", of },
        { kind: "not", filter: TAG },
      ],
    };
    expect(parseFilter(json)).toEqual({ ok: true, value: json });
  });

  test.each<[string, unknown, string[]]>([
    ["no object", [], ["filter"]],
    ["an unknown kind", { kind: "constructor" }, ["kind"]],
    ["a field too many", { kind: "tag", tag: "a", or: true }, ["filter"]],
    ["a missing list", { kind: "and" }, ["of"]],
    [
      "a bad part far down",
      { kind: "and", of: [TAG, { kind: "not", filter: 1 }] },
      ["of[1].filter"],
    ],
    ["an id that is none", { kind: "list", list: "1; drop table contacts" }, ["list"]],
    ["a day no calendar has", { kind: "day", day: "made", from: "2026-02-30" }, ["from"]],
    [
      "a number as text",
      { kind: "attribute", name: "a", test: { type: "number", is: "less", value: "1" } },
      ["test.value"],
    ],
    ["a measurement without a purpose", { kind: "measured", signal: "open" }, ["purpose"]],
    [
      "a measurement for a purpose to send",
      { kind: "measured", signal: "open", purpose: "send.commercial" },
      ["purpose"],
    ],
    ["a text PostgreSQL cannot hold", { kind: "tag", tag: "a\0" }, ["tag"]],
    [
      "half a letter",
      { kind: "attribute", name: "a", test: { type: "list", value: "\ud800" } },
      ["test.value"],
    ],
    ["no times at all", { kind: "fact", fact: "replied", times: 0 }, ["times"]],
  ])("refuses %s, and says where", (_, json, paths) => {
    expect(problemsOf(json)).toEqual(paths);
  });

  test("goes as deep as it says, and no deeper", () => {
    expect(problemsOf(nested(DEEPEST_FILTER))).toEqual([]);
    expect(problemsOf(nested(DEEPEST_FILTER + 1))).toHaveLength(1);
    expect(problemsOf(nested(100_000))).toHaveLength(1);
  });

  test("takes as many parts as it says, and looks at no more", () => {
    const many = (count: number): unknown => ({
      kind: "or",
      of: Array.from({ length: count - 1 }, () => TAG),
    });
    expect(problemsOf(many(LARGEST_FILTER))).toEqual([]);
    expect(problemsOf(many(LARGEST_FILTER + 1))).toHaveLength(1);
    expect(problemsOf(many(1_000_000))).toHaveLength(1);
  });
});
