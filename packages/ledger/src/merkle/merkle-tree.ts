import { Bug } from "@consentry/kernel";

import { nodeHash, textHash, type Hash, type Sha256 } from "../hashing.ts";

/**
 * The root over leaves in their order.
 *
 * @param leaves leaf hashes; none gives the hash of nothing
 * @source RFC 6962 §2.1
 */
export function merkleRoot(leaves: readonly Hash[], sha256?: Sha256): Hash {
  return rootOf(leaves, 0, leaves.length, sha256);
}

/**
 * The hashes with which the root can be computed from one leaf, the nearest first.
 *
 * @source RFC 6962 §2.1.1
 */
export function inclusionPath(
  leaves: readonly Hash[],
  index: number,
  sha256?: Sha256,
): readonly Hash[] {
  if (index < 0 || index >= leaves.length) throw new Bug("a path was asked for no leaf");
  const path: Hash[] = [];
  let start = 0;
  let end = leaves.length;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push(rootOf(leaves, middle, end, sha256));
      end = middle;
    } else {
      path.push(rootOf(leaves, start, middle, sha256));
      start = middle;
    }
  }
  return path.toReversed();
}

/** What a path says the root is; `null` when it has the wrong length for such a tree. */
export function rootFromPath(
  leaf: Hash,
  place: { readonly index: number; readonly size: number },
  path: readonly Hash[],
  sha256?: Sha256,
): Hash | null {
  const sides = sidesOf(place.index, place.size);
  if (sides === null || sides.length !== path.length) return null;
  let root = leaf;
  for (const [step, sibling] of path.entries()) {
    root =
      sides[step] === "left" ? nodeHash(sibling, root, sha256) : nodeHash(root, sibling, sha256);
  }
  return root;
}

function rootOf(
  leaves: readonly Hash[],
  start: number,
  end: number,
  sha256: Sha256 | undefined,
): Hash {
  const count = end - start;
  if (count === 0) return textHash("", sha256);
  if (count === 1) return leaves[start] ?? textHash("", sha256);
  const middle = start + splitOf(count);
  return nodeHash(
    rootOf(leaves, start, middle, sha256),
    rootOf(leaves, middle, end, sha256),
    sha256,
  );
}

/** The largest power of two smaller than a count above 1. */
function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}

/** On which side each sibling stands, the nearest first; `null` when no leaf is there. */
function sidesOf(index: number, size: number): readonly ("left" | "right")[] | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return null;
  if (index < 0 || index >= size) return null;
  const sides: ("left" | "right")[] = [];
  let start = 0;
  let count = size;
  while (count > 1) {
    const middle = splitOf(count);
    const isBefore = index - start < middle;
    sides.push(isBefore ? "right" : "left");
    start = isBefore ? start : start + middle;
    count = isBefore ? middle : count - middle;
  }
  return sides.toReversed();
}
