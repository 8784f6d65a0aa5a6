import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Block, BlockDocument } from "./document.ts";
import {
  duplicateBlock,
  findBlock,
  insertBlock,
  moveBlock,
  placeOf,
  removeBlock,
  replaceBlock,
  stepPlace,
  withColumns,
} from "./edit-document.ts";

function heading(id: string): Block {
  return { kind: "heading", id, level: 1, text: id, align: "left" };
}

const THEME = {
  ground: "#eeeeee",
  paper: "#ffffff",
  ink: "#000000",
  accent: "#0000aa",
  font: "sans",
  width: 600,
  corner: 0,
} as const;

/** `a, two[b c | d], e` */
const DOCUMENT: BlockDocument = {
  version: 1,
  theme: THEME,
  blocks: [
    heading("a"),
    { kind: "columns", id: "two", columns: [[heading("b"), heading("c")], [heading("d")]] },
    heading("e"),
  ],
};

function told({ blocks }: BlockDocument): string {
  return blocks
    .map((block) =>
      block.kind === "columns"
        ? `${block.id}[${block.columns.map((list) => list.map(({ id }) => id).join(" ")).join(" | ")}]`
        : block.id,
    )
    .join(", ");
}

function stepped(id: string, direction: -1 | 1, from = DOCUMENT): BlockDocument {
  const place = stepPlace(from, id, direction);
  return place === null ? from : moveBlock(from, id, place);
}

describe("a document", () => {
  test("is walked through by single steps, columns with it", () => {
    const walk: string[] = [];
    let at = DOCUMENT;
    for (let step = 0; step < 7; step++) {
      at = stepped("a", 1, at);
      walk.push(told(at));
    }
    expect(walk).toEqual([
      "two[a b c | d], e",
      "two[b a c | d], e",
      "two[b c a | d], e",
      "two[b c | a d], e",
      "two[b c | d a], e",
      "two[b c | d], a, e",
      "two[b c | d], e, a",
    ]);
    for (let step = 0; step < 8; step++) at = stepped("a", -1, at);
    expect(told(at)).toBe(told(DOCUMENT));
  });

  test("moves columns as a whole, and never into columns", () => {
    expect(told(stepped("two", -1))).toBe("two[b c | d], a, e");
    const inside = { column: { of: "two", at: 0 }, index: 0 };
    expect(moveBlock(DOCUMENT, "two", inside)).toBe(DOCUMENT);
  });

  test("takes a block to where it is dropped, counted as it was seen", () => {
    expect(told(moveBlock(DOCUMENT, "a", { column: null, index: 3 }))).toBe("two[b c | d], e, a");
    expect(told(moveBlock(DOCUMENT, "a", { column: null, index: 1 }))).toBe(told(DOCUMENT));
    expect(told(moveBlock(DOCUMENT, "e", { column: { of: "two", at: 1 }, index: 0 }))).toBe(
      "a, two[b c | e d]",
    );
  });

  test("doubles a block with names of its own", () => {
    let last = 0;
    const { document, id } = duplicateBlock(DOCUMENT, "two", () => `n${last++}`);
    expect(id).toBe("n0");
    expect(told(document)).toBe("a, two[b c | d], n0[n1 n2 | n3], e");
  });

  test("changes and loses what is named, and nothing else", () => {
    const changed = replaceBlock(DOCUMENT, { ...heading("d"), text: "new" } as Block);
    expect(findBlock(changed, "d")).toMatchObject({ text: "new" });
    expect(told(changed)).toBe(told(DOCUMENT));
    expect(told(removeBlock(DOCUMENT, "b"))).toBe("a, two[c | d], e");
    expect(removeBlock(DOCUMENT, "z")).toBe(DOCUMENT);
  });

  test("keeps everything that stood in a column that goes", () => {
    const two = findBlock(DOCUMENT, "two");
    if (two?.kind !== "columns") throw new Error("there are columns");
    const three = withColumns(two, 3);
    expect(three.columns).toHaveLength(3);
    const full = { ...three, columns: [...three.columns.slice(0, 2), [heading("f")]] };
    expect(withColumns(full, 2).columns[1]?.map(({ id }) => id)).toEqual(["d", "f"]);
  });

  test("never loses or doubles a block by moving", () => {
    const ids = ["a", "b", "c", "d", "e", "two"];
    const moves = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom(1 as const, -1 as const)),
    );
    fc.assert(
      fc.property(moves, (all) => {
        const after = all.reduce((at, [id, way]) => stepped(id, way, at), DOCUMENT);
        for (const id of ids) expect(placeOf(after, id)).not.toBeNull();
        expect(told(after).match(/\w+/g)?.toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  test("takes a new block where it is put", () => {
    const put = insertBlock(DOCUMENT, heading("n"), { column: { of: "two", at: 1 }, index: 1 });
    expect(told(put)).toBe("a, two[b c | d n], e");
  });
});
