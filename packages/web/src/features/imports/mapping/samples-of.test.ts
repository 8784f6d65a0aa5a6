import { expect, test } from "vitest";

import { samplesOf } from "./samples-of.ts";

const HEAD = { name: null, text: null } as const;

test("shows different values of each named column, and none that is empty", () => {
  const samples = samplesOf({
    tables: [{ ...HEAD, columns: ["email", "", "city"] }],
    sample: [
      {
        table: 0,
        rows: [
          ["a@example.org", "x", " "],
          ["b@example.org", "x", "Lyon"],
          ["a@example.org", "x", "Lyon"],
          ["c@example.org", "x", ""],
          ["d@example.org", "x"],
        ],
      },
    ],
  });
  expect([...samples]).toEqual([
    ["email", ["a@example.org", "b@example.org", "c@example.org"]],
    ["city", ["Lyon"]],
  ]);
});

test("takes a column of several tables together, and one without rows as empty", () => {
  const samples = samplesOf({
    tables: [
      { ...HEAD, columns: ["email", "name"] },
      { ...HEAD, columns: ["email", "left"] },
    ],
    sample: [
      { table: 0, rows: [["a@example.org", "Ada"]] },
      { table: 1, rows: [["b@example.org", ""]] },
    ],
  });
  expect([...samples]).toEqual([
    ["email", ["a@example.org", "b@example.org"]],
    ["name", ["Ada"]],
    ["left", []],
  ]);
});
