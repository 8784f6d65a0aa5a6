import { expect, test } from "vitest";

import type { Measuring } from "../campaign.ts";
import { judgeWriting, unreadable } from "./judge-writing.ts";
import { at, aWriting } from "./testing/copies.ts";

const NOTHING: Measuring = { open: [], click: [], purposes: [] };

test("a writing with all our blocks passes", () => {
  expect(judgeWriting(aWriting([]), { ...NOTHING, open: ["individual"] })).toEqual([]);
});

test("a way to stop measuring is asked for where somebody would be measured", () => {
  const some = new Set(["legal-identity", "why"] as const);
  const writing = { ...aWriting([]), blocks: { html: some, text: some } };
  const codes = (measuring: Measuring) => judgeWriting(writing, measuring).map(({ code }) => code);
  expect(codes(NOTHING)).toEqual(["missing-unsubscribe", "missing-preferences"]);
  expect(codes({ ...NOTHING, click: ["aggregate"] })).toEqual([
    "missing-unsubscribe",
    "missing-withdrawal",
    "missing-preferences",
  ]);
});

test("an address that needs the reader is told with its place", () => {
  const written = "https://www.example.org/?recipient_id={{ contact.id }}";
  const readerAddresses = [{ written, place: at(7) }];
  expect(judgeWriting({ ...aWriting([]), readerAddresses }, NOTHING)).toMatchObject([
    { code: "reader-in-address", place: at(7), url: written },
  ]);
});

test("a text part has its own ways out, unless it says nothing at all", () => {
  const plain = aWriting([]);
  const blocks = { ...plain.blocks, text: new Set(["legal-identity", "why"] as const) };
  expect(judgeWriting({ ...plain, blocks }, NOTHING)).toMatchObject([
    { code: "missing-unsubscribe", place: { part: "text" } },
    { code: "missing-preferences", place: { part: "text" } },
  ]);
  expect(judgeWriting({ ...plain, blocks, text: [] }, NOTHING)).toEqual([]);
});

test("what is wrong with a template keeps its line", () => {
  const problem = { ...at(3), code: "liquid-syntax", message: "Close the tag." } as const;
  expect(unreadable([problem])).toMatchObject([{ code: "writing", place: at(3) }]);
});
