import type { BlockDocument } from "@consentry/client";

export type { BlockDocument } from "@consentry/client";

export type Theme = BlockDocument["theme"];

export type AnyBlock = BlockDocument["blocks"][number];
export type Columns = Extract<AnyBlock, { kind: "columns" }>;
/** What may stand within columns, too. */
export type Block = Exclude<AnyBlock, Columns>;
export type BlockKind = AnyBlock["kind"];
export type BlockOf<Kind extends BlockKind> = Extract<AnyBlock, { kind: Kind }>;

export type Passage = BlockOf<"text">["content"][number];
export type Run = Extract<Passage, { kind: "paragraph" }>["runs"][number];

/** The document that a source is; `null` when it is none. The server says what is wrong inside. */
export function documentIn(source: string): BlockDocument | null {
  try {
    const read = JSON.parse(source) as Partial<BlockDocument> | null;
    return read?.version === 1 && Array.isArray(read.blocks) && read.theme !== undefined
      ? (read as BlockDocument)
      : null;
  } catch {
    return null;
  }
}

/** The words by which a block is known in a list; empty where it has none. */
export function gistOf(block: AnyBlock): string {
  if (block.kind === "image") return block.alt;
  if (block.kind === "social") return block.links.map(({ name }) => name).join(", ");
  if (block.kind === "text") {
    return block.content
      .flatMap((one) => (one.kind === "paragraph" ? one.runs : one.items.flat()))
      .map(({ text }) => text)
      .join(" ");
  }
  return "text" in block ? block.text : "";
}
