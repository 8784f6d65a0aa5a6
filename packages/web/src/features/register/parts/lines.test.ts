import { expect, test } from "vitest";

import { fieldsOf, linesOf } from "./lines.ts";

test("reads what it wrote, and leaves a semicolon of the last field alone", () => {
  const rows = [
    ["Firm", "FR", "keeps; and carries"],
    ["Other", "", ""],
  ];
  expect(fieldsOf(linesOf(rows), 3)).toEqual(rows);
  expect(fieldsOf("\n  Firm ;FR\n\n", 3)).toEqual([["Firm", "FR", ""]]);
});
