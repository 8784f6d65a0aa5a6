import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { csvCell, csvLine } from "./csv-cell.ts";

test.each([
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ["+33 1", "'+33 1"],
  ["-1", "'-1"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
  ["\rx", `"'\rx"`],
  ["1-1", "1-1"],
])("writes %j as %j", (value, cell) => expect(csvCell(value)).toBe(cell));

test("keeps every text, and none begins a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (values) => {
      const line = csvLine(["id", ...values]);
      const [read = []] = parse(line, { relaxColumnCount: true });
      expect(read.map((cell) => /^[=+\-@\t\r\n]/.test(cell))).not.toContain(true);
      expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ""))).toEqual([
        "id",
        ...values,
      ]);
    }),
  );
});
