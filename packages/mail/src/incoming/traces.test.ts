import { readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { LONGEST_WORDS, MOST_TRACES } from "./limits.ts";
import { readTraces } from "./traces.ts";

function traces(...lines: readonly string[]) {
  return readTraces(Buffer.from(lines.join("\r\n")));
}

test("an answer says what it answers, to whom it was sent, who wrote it, and in which words", () => {
  const read = traces(
    "From: Ada <ada@example.net>",
    "Message-ID: <answer@example.net>",
    "To: Choir <news@choir.example>, b-x@back.choir.example",
    "Delivered-To: b-x@back.choir.example",
    "In-Reply-To: <one@choir.example>",
    "References: <zero@choir.example>",
    " <one@choir.example>",
    "",
    "Please send me a copy of my data.",
    "",
    "On Sunday the choir wrote:",
    "> Come and sing.",
  );
  expect(read).toEqual({
    messageId: "answer@example.net",
    answers: ["one@choir.example", "zero@choir.example"],
    recipients: ["news@choir.example", "b-x@back.choir.example"],
    from: "ada@example.net",
    words: "Please send me a copy of my data.",
  });
});

test("a report to a return path alone leaves that trace and says nothing of a writer", () => {
  const read = traces("To: <b-x@back.choir.example>", "", "Not delivered.");
  expect(read).toMatchObject({ answers: [], recipients: ["b-x@back.choir.example"], from: null });
});

test("what names thousands is cut", () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `<${at}@choir.example>`);
  const read = traces(
    `References: ${many.join(" ")}`,
    `To: ${many.join(",")}`,
    "",
    "a\n".repeat(99),
  );
  expect(read.answers).toHaveLength(MOST_TRACES);
  expect(read.recipients.length).toBeLessThanOrEqual(MOST_TRACES);
  expect(read.words.length).toBeLessThanOrEqual(LONGEST_WORDS);
});

test("reading never throws", () => {
  const file = readFileSync(join(import.meta.dirname, "testing/messages/reply-access.eml"));
  fc.assert(
    fc.property(fc.nat(), fc.uint8Array({ maxLength: 20 }), (end, more) => {
      const bytes = Buffer.concat([file.subarray(0, end % file.length), more]);
      expect(readTraces(bytes).words).toBeTypeOf("string");
    }),
  );
});
