import { createHash, randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { KeyTable } from "./key-table.ts";

function keyFor(number: string): Uint8Array {
  return createHash("sha256").update(number).digest();
}

test("every key is found under its number and no other, drawn or counted", () => {
  const counted = Array.from(
    { length: 3_000 },
    (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
  );
  const drawn = Array.from({ length: 3_000 }, () => randomUUID());
  const table = new KeyTable();
  for (const number of [...counted, ...drawn]) table.set(number, keyFor(number));
  expect(table.size).toBe(6_000);
  const wrong = [...counted, ...drawn].filter(
    (number) => !keyFor(number).every((byte, at) => table.get(number)?.[at] === byte),
  );
  expect(wrong).toEqual([]);
  expect(table.get(randomUUID())).toBeNull();
  table.set(drawn[0] ?? "", keyFor("another"));
  expect(table.size).toBe(6_000);
  expect(table.get(drawn[0] ?? "")).toEqual(new Uint8Array(keyFor("another")));
});
