import * as fc from "fast-check";
import { expect, test } from "vitest";

import { acrossOrganisations } from "./database.ts";
import { bytesArray, hexArray, plainArray, textArray } from "./array-text.ts";
import { inEveryDoor } from "./testing/in-every-door.ts";

const TEXT = fc
  .string({
    unit: fc.oneof(fc.constantFrom('"', "\\", ",", "{", "}", "\n", " ", "é"), fc.string()),
  })
  .filter((text) => !text.includes("\0") && text.isWellFormed());

inEveryDoor((at) => {
  /** What the server makes of it, as JSON. */
  async function read(type: string, text: string): Promise<unknown> {
    const [row] = await acrossOrganisations(at().database, (tx) =>
      tx.rows<{ readonly held: unknown }>(`select to_jsonb($1::${type}[]) as held`, [text]),
    );
    return row?.held;
  }

  test("texts arrive as they were, whatever stands in them, and nothing stays nothing", async () => {
    expect(await read("text", textArray(["NULL", null, "", '"\\', "{a,b}"]))).toEqual([
      "NULL",
      null,
      "",
      '"\\',
      "{a,b}",
    ]);
    const texts = fc.array(fc.option(TEXT), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        expect(await read("text", textArray(given))).toEqual(given);
      }),
    );
  });

  test("JSON, bytes, numbers and days arrive as they were", async () => {
    const objects = [{ 'a"b': "c\\d" }, {}];
    expect(await read("jsonb", textArray(objects.map((one) => JSON.stringify(one))))).toEqual(
      objects,
    );
    expect(await read("bytea", bytesArray([Uint8Array.of(0, 92, 255), null]))).toEqual([
      "\\x005cff",
      null,
    ]);
    const inside = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
    expect(await read("bytea", bytesArray([inside, Buffer.from([7])]))).toEqual([
      "\\x0102",
      "\\x07",
    ]);
    expect(await read("bytea", hexArray(["00ff", null]))).toEqual(["\\x00ff", null]);
    expect(await read("bigint", plainArray([1, null, 9_007_199_254_740_991]))).toEqual([
      1,
      null,
      9_007_199_254_740_991,
    ]);
    expect(await read("date", plainArray(["2026-01-02", null]))).toEqual(["2026-01-02", null]);
    expect(await read("text", textArray([]))).toEqual([]);
  });
});
