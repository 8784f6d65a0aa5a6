import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Passage, Run } from "./document.ts";
import { editorDoc, passagesOf } from "./rich-text.ts";

const WORDS = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== "");

const RUN: fc.Arbitrary<Run> = fc.record(
  { text: WORDS, bold: fc.constant(true), italic: fc.constant(true), link: fc.webUrl() },
  { requiredKeys: ["text"] },
);

/** Neighbours that look alike are one run to an editor. */
const RUNS = fc
  .array(RUN, { minLength: 1, maxLength: 4 })
  .map((runs) =>
    runs.map((run, at) => (at % 2 === 0 ? { text: run.text } : { ...run, bold: true })),
  );

const PASSAGE: fc.Arbitrary<Passage> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), runs: RUNS }),
  fc.record({ kind: fc.constant("bullets" as const), items: fc.array(RUNS, { minLength: 1 }) }),
  fc.record({ kind: fc.constant("numbers" as const), items: fc.array(RUNS, { minLength: 1 }) }),
);

test("comes out of the editor as it went in", () => {
  fc.assert(
    fc.property(fc.array(PASSAGE, { minLength: 1, maxLength: 4 }), (content) => {
      expect(passagesOf(editorDoc(content))).toEqual(content);
    }),
  );
});

test("leaves out what the format does not know, and keeps new lines", () => {
  const content = [
    { type: "heading", content: [{ type: "text", text: "no" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "a", marks: [{ type: "strike" }] },
        { type: "hardBreak" },
        { type: "text", text: "b", marks: [{ type: "link", attrs: { href: 7 } }] },
      ],
    },
    { type: "bulletList", content: [] },
  ];
  expect(passagesOf({ type: "doc", content })).toEqual([
    { kind: "paragraph", runs: [{ text: "a\nb" }] },
  ]);
  expect(editorDoc([])).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
});
