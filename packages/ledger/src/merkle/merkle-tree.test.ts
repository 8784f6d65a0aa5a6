import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { leafHash, textHash } from "../hashing.ts";
import { inclusionPath, merkleRoot, rootFromPath } from "./merkle-tree.ts";

/** Leaves and roots of the test vectors that Certificate Transparency's implementations share. */
const VECTOR_LEAVES = ["", "\0", "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"];
const VECTOR_ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

function leaves(count: number): string[] {
  return Array.from({ length: count }, (_, number) => leafHash(`entry ${number}`));
}

describe("a Merkle tree", () => {
  test("has the hash of nothing for a root when it is empty", () => {
    expect(merkleRoot([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test.each(VECTOR_ROOTS.map((root, at) => [at + 1, root] as const))(
    "has the root of RFC 6962 over %i leaves",
    (count, root) => {
      expect(merkleRoot(VECTOR_LEAVES.slice(0, count).map((leaf) => leafHash(leaf)))).toBe(root);
    },
  );

  test("proves every leaf of every size to 40, and nothing else", () => {
    for (let size = 1; size <= 40; size++) {
      const all = leaves(size);
      const root = merkleRoot(all);
      for (const [index, leaf] of all.entries()) {
        const path = inclusionPath(all, index);
        expect(rootFromPath(leaf, { index, size }, path)).toBe(root);
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(rootFromPath(textHash("other"), { index, size }, path)).not.toBe(root);
      }
    }
  });

  test("takes no path for another place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (size, one, other) => {
        const all = leaves(size);
        const [index, wrong] = [one % size, other % size];
        const path = inclusionPath(all, index);
        const root = rootFromPath(all[index] ?? "", { index: wrong, size }, path);
        if (wrong !== index) expect(root).not.toBe(merkleRoot(all));
      }),
    );
  });

  test.each([
    ["no such place", { index: 5, size: 5 }],
    ["a negative place", { index: -1, size: 5 }],
    ["a fraction", { index: 0.5, size: 5 }],
    ["another size", { index: 0, size: 500 }],
  ])("computes no root for %s", (_, place) => {
    expect(rootFromPath(leafHash("entry 0"), place, inclusionPath(leaves(5), 0))).toBeNull();
  });
});
