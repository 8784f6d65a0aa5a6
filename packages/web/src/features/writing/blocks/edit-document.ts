import type { AnyBlock, Block, BlockDocument, Columns } from "./document.ts";

/** Where a block stands, or is to stand. */
export interface BlockPlace {
  /** `null`: in no columns. */
  readonly column: { readonly of: string; readonly at: number } | null;
  /** Before which block of its list. */
  readonly index: number;
}

export function findBlock(document: BlockDocument, id: string): AnyBlock | null {
  for (const block of document.blocks) {
    if (block.id === id) return block;
    const inner = block.kind === "columns" ? block.columns.flat() : [];
    const found = inner.find((one) => one.id === id);
    if (found) return found;
  }
  return null;
}

export function placeOf(document: BlockDocument, id: string): BlockPlace | null {
  for (const [index, block] of document.blocks.entries()) {
    if (block.id === id) return { column: null, index };
    if (block.kind !== "columns") continue;
    for (const [at, column] of block.columns.entries()) {
      const inner = column.findIndex((one) => one.id === id);
      if (inner >= 0) return { column: { of: block.id, at }, index: inner };
    }
  }
  return null;
}

/** Columns stand in no columns: there the document comes back as it was. */
export function insertBlock(
  document: BlockDocument,
  block: AnyBlock,
  { column, index }: BlockPlace,
): BlockDocument {
  if (column === null) return { ...document, blocks: document.blocks.toSpliced(index, 0, block) };
  if (block.kind === "columns") return document;
  return inColumn(document, column, (list) => list.toSpliced(index, 0, block));
}

export function removeBlock(document: BlockDocument, id: string): BlockDocument {
  const place = placeOf(document, id);
  if (place === null) return document;
  return place.column === null
    ? { ...document, blocks: document.blocks.toSpliced(place.index, 1) }
    : inColumn(document, place.column, (list) => list.toSpliced(place.index, 1));
}

/** Puts a block in the place of the one that has its id. */
export function replaceBlock(document: BlockDocument, block: AnyBlock): BlockDocument {
  const place = placeOf(document, block.id);
  if (place === null) return document;
  const { column, index } = place;
  if (column === null) return { ...document, blocks: document.blocks.with(index, block) };
  return block.kind === "columns"
    ? document
    : inColumn(document, column, (list) => list.with(index, block));
}

/** @param place as it is before the block leaves its own */
export function moveBlock(document: BlockDocument, id: string, place: BlockPlace): BlockDocument {
  const block = findBlock(document, id);
  const from = placeOf(document, id);
  if (block === null || from === null || (block.kind === "columns" && place.column !== null)) {
    return document;
  }
  const isBehind = sameList(from, place) && place.index > from.index;
  const index = isBehind ? place.index - 1 : place.index;
  return insertBlock(removeBlock(document, id), block, { ...place, index });
}

/**
 * Where a block comes by one step: through columns from one to the next, and out of them at their
 * ends, so that every place can be reached; columns step over each other. `null` at the end.
 */
export function stepPlace(
  document: BlockDocument,
  id: string,
  direction: -1 | 1,
): BlockPlace | null {
  const from = placeOf(document, id);
  const block = findBlock(document, id);
  if (from === null || block === null) return null;
  const list = listAt(document, from);
  const next = from.index + direction;
  if (next >= 0 && next < list.length) {
    const neighbour = list[next];
    if (neighbour?.kind === "columns" && block.kind !== "columns") {
      return endOfColumns(neighbour, direction);
    }
    return { column: from.column, index: direction > 0 ? next + 1 : next };
  }
  return from.column === null ? null : outOf(document, from.column, direction);
}

/** The same again behind it, with ids of its own. */
export function duplicateBlock(
  document: BlockDocument,
  id: string,
  newId: () => string,
): { readonly document: BlockDocument; readonly id: string } {
  const block = findBlock(document, id);
  const place = placeOf(document, id);
  if (block === null || place === null) return { document, id };
  const copy: AnyBlock = { ...block, id: newId() };
  const whole: AnyBlock =
    copy.kind === "columns"
      ? {
          ...copy,
          columns: copy.columns.map((list) => list.map((one) => ({ ...one, id: newId() }))),
        }
      : copy;
  const behind = { ...place, index: place.index + 1 };
  return { document: insertBlock(document, whole, behind), id: whole.id };
}

/** Two or three of them; what stood in the third goes to the end of the second. */
export function withColumns(columns: Columns, count: 2 | 3): Columns {
  const [first = [], second = [], third = []] = columns.columns;
  return {
    ...columns,
    columns: count === 3 ? [first, second, third] : [first, [...second, ...third]],
  };
}

function inColumn(
  document: BlockDocument,
  { of, at }: NonNullable<BlockPlace["column"]>,
  change: (list: readonly Block[]) => readonly Block[],
): BlockDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.id === of && block.kind === "columns"
        ? {
            ...block,
            columns: block.columns.map((list, index) => (index === at ? change(list) : list)),
          }
        : block,
    ),
  };
}

function listAt(document: BlockDocument, { column }: BlockPlace): readonly AnyBlock[] {
  if (column === null) return document.blocks;
  const block = document.blocks.find(({ id }) => id === column.of);
  return block?.kind === "columns" ? (block.columns[column.at] ?? []) : [];
}

function sameList(one: BlockPlace, other: BlockPlace): boolean {
  return one.column?.of === other.column?.of && one.column?.at === other.column?.at;
}

function endOfColumns({ id, columns }: Columns, direction: -1 | 1): BlockPlace {
  const at = direction > 0 ? 0 : columns.length - 1;
  return { column: { of: id, at }, index: direction > 0 ? 0 : (columns[at] ?? []).length };
}

function outOf(
  document: BlockDocument,
  { of, at }: NonNullable<BlockPlace["column"]>,
  direction: -1 | 1,
): BlockPlace | null {
  const outer = document.blocks.findIndex(({ id }) => id === of);
  const block = document.blocks[outer];
  if (block?.kind !== "columns") return null;
  const next = block.columns[at + direction];
  if (next === undefined) return { column: null, index: direction > 0 ? outer + 1 : outer };
  return { column: { of, at: at + direction }, index: direction > 0 ? 0 : next.length };
}
