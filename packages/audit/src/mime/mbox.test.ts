import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksLikeMbox, MboxSplitter } from "./mbox.ts";
import { bytesOf } from "./testing/messages.ts";

function split(
  text: string,
  { limit, cuts = [] }: { limit?: number; cuts?: readonly number[] } = {},
) {
  const splitter = new MboxSplitter(limit);
  const bytes = bytesOf(text);
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b)];
  const messages = borders.flatMap((border, index) =>
    splitter.push(bytes.slice(border, borders[index + 1] ?? bytes.length)),
  );
  return [...messages, ...splitter.end()].map((message) => Buffer.from(message).toString());
}

const TWO = "From ada Mon\nSubject: a\n\none\n\nFrom bob Tue\nSubject: b\n\ntwo\n";

describe("MboxSplitter", () => {
  test.each([
    ["two messages", TWO, ["Subject: a\n\none\n", "Subject: b\n\ntwo\n"]],
    [
      "lines that end in CRLF",
      TWO.replaceAll("\n", "\r\n"),
      ["Subject: a\r\n\r\none\r\n", "Subject: b\r\n\r\ntwo\r\n"],
    ],
    ["From within a paragraph", "From x\nA: b\n\nword\nFrom here\n", ["A: b\n\nword\nFrom here\n"]],
    [
      "a quoted From, as it stands",
      "From x\nA: b\n\n>From here\n\n>>From\n",
      ["A: b\n\n>From here\n\n>>From\n"],
    ],
    ["a beginning without a separator", "A: b\n\nc\n\nFrom x\nD: e\n", ["A: b\n\nc\n", "D: e\n"]],
    ["messages of white space only", "From x\n\nFrom y\n\n\nFrom z\nA: b\n", ["A: b\n"]],
    ["a separator that never ends", "From x\nA: b\n\nFrom ", ["A: b\n"]],
    ["the beginning of a separator at the end", "From x\nA: b\n\nFro", ["A: b\n\nFro"]],
    ["nothing", "", []],
  ])("splits %s", (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("yields a message beyond the limit cut, and goes on with the next", () => {
    const text = `From x\nA: b\n\n${"long\n".repeat(100)}\nFrom y\nC: d\n`;
    expect(split(text, { limit: 10 })).toEqual(["A: b\n\nlong", "C: d\n"]);
    const cuts = Array.from({ length: text.length }, (_, index) => index);
    expect(split(text, { limit: 10, cuts })).toEqual(["A: b\n\nlong", "C: d\n"]);
  });

  test("gives the same messages however the file is cut in chunks", () => {
    const shreds = fc.constantFrom(
      "From ",
      "From x\n",
      "Fro",
      "m ",
      "\n",
      "\r\n",
      "\r",
      "a",
      ">From ",
    );
    fc.assert(
      fc.property(
        fc.array(shreds, { maxLength: 60 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        (chosen, cuts) => {
          const text = chosen.join("");
          expect(split(text, { cuts })).toEqual(split(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("starts anew after its end", () => {
    const splitter = new MboxSplitter();
    splitter.push(bytesOf("From x\nA: b"));
    expect(splitter.end()).toHaveLength(1);
    expect(splitter.push(bytesOf("From y\nC: d\n"))).toEqual([]);
    expect(splitter.end().map((message) => Buffer.from(message).toString())).toEqual(["C: d\n"]);
  });

  test("leaves the chunk to its caller", () => {
    const splitter = new MboxSplitter();
    const chunk = bytesOf("A: b\n\nc");
    splitter.push(chunk);
    chunk.fill(0);
    expect(splitter.end()).toEqual([bytesOf("A: b\n\nc")]);
  });
});

describe("looksLikeMbox", () => {
  test.each([
    [TWO, true],
    ["From ada Mon\r\nSubject: a\r\n", true],
    ["From: ada@example.org\n", false],
    ["From here on, all is well.\nSo it is.\n", false],
    ["From ada", false],
    ["", false],
  ])("judges %j", (text, expected) => {
    expect(looksLikeMbox(bytesOf(text))).toBe(expected);
  });
});
