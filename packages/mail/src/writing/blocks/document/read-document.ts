import { err, ok, type Result } from "@consentry/kernel";

import { MAX_BLOCKS } from "../../limits.ts";
import type { BlockPlace } from "../../writing.ts";
import type { Block, BlockDocument, Columns } from "./document.ts";
import { DOCUMENT } from "./document-shape.ts";
import type { ShapeProblem } from "./shape.ts";

export interface DocumentProblem {
  /** `null` where it is in no block that has a name. */
  readonly block: BlockPlace | null;
  readonly message: string;
}

/** Reads a document from JSON, or tells everything that is wrong with it. */
export function readDocument(json: string): Result<BlockDocument, readonly DocumentProblem[]> {
  const parsed = parse(json);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const problems: ShapeProblem[] = [];
  if (!DOCUMENT.check(document, "", problems)) {
    return err(problems.map((problem) => located(document, problem)));
  }
  const clashes = clashesIn(document);
  return clashes.length === 0 ? ok(document) : err(clashes);
}

/** Every block, those within columns with it. */
export function* everyBlock({ blocks }: BlockDocument): Generator<Block | Columns> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "columns") yield* block.columns.flat();
  }
}

function parse(json: string): Result<unknown, readonly DocumentProblem[]> {
  try {
    return ok(JSON.parse(json) as unknown);
  } catch {
    return err([{ block: null, message: "This is no JSON: begin from an empty document." }]);
  }
}

function clashesIn(document: BlockDocument): DocumentProblem[] {
  const all = [...everyBlock(document)];
  if (all.length > MAX_BLOCKS) {
    return [{ block: null, message: `Use at most ${MAX_BLOCKS} blocks.` }];
  }
  const seen = new Set<string>();
  return all.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ block: { id, field: "id" }, message: "Another block has this id." }];
  });
}

const IN_BLOCK = /^blocks\[(\d+)\](?:\.columns\[(\d+)\]\[(\d+)\])?(?:\.(.+))?$/;

/** Where the block is known by its id, the place is told by it. */
function located(document: unknown, { path, expected }: ShapeProblem): DocumentProblem {
  const [, at, column, row, field = ""] = IN_BLOCK.exec(path) ?? [];
  const outer = at === undefined ? undefined : below(document, ["blocks", at]);
  const block = column === undefined ? outer : below(outer, ["columns", column, row ?? ""]);
  const id = below(block, ["id"]);
  if (typeof id !== "string" || field === "") {
    const where = path === "" ? "The document" : `“${path}”`;
    return { block: null, message: `${where} must be ${expected}.` };
  }
  return { block: { id, field }, message: `“${field}” must be ${expected}.` };
}

function below(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name)
        ? (at as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}
