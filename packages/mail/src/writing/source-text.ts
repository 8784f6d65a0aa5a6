import { readDocument } from "./blocks/document/read-document.ts";
import { writeMjml } from "./blocks/document/write-mjml.ts";
import { MAX_SOURCE } from "./limits.ts";
import { placesIn, type PlaceAt } from "./places.ts";
import type { Problems } from "./problems.ts";
import type { BlockPlace, Writing, WritingPlace, WrittenFormat } from "./writing.ts";

/** What a source is read as, with the way back to where its author wrote it. */
export interface SourceText {
  readonly format: WrittenFormat;
  readonly text: string;
  readonly placeAt: PlaceAt;
}

/**
 * A source as it is, and a document of blocks as the MJML it is written as. `null` when a document
 * cannot be read: the problems are told.
 */
export function sourceText(
  { format, source }: Pick<Writing, "format" | "source">,
  problems: Problems,
): SourceText | null {
  if (source.trim() === "") tellEmpty(problems);
  return format === "blocks"
    ? documentText(source, problems)
    : { format, text: source, placeAt: placesIn("source", source) };
}

function documentText(source: string, problems: Problems): SourceText | null {
  if (source.length > MAX_SOURCE) {
    problems.add("too-long", WHOLE, `This may have at most ${MAX_SOURCE} characters.`);
    return null;
  }
  const read = readDocument(source);
  if (!read.ok) {
    for (const { block, message } of read.error) {
      problems.add("bad-block", block ? placeOf(block) : WHOLE, message);
    }
    return null;
  }
  if (read.value.blocks.length === 0) tellEmpty(problems);
  const mjml = writeMjml(read.value);
  for (const { block, message } of mjml.problems) {
    problems.add("liquid-syntax", placeOf(block), message);
  }
  if (mjml.problems.length > 0) return null;
  const placeAt: PlaceAt = (offset) => {
    const block = mjml.blockAt(offset);
    return block ? placeOf(block) : WHOLE;
  };
  return { format: "mjml", text: mjml.text, placeAt };
}

const WHOLE: WritingPlace = { part: "source", line: 1, column: 1 };

function placeOf(block: BlockPlace): WritingPlace {
  return { ...WHOLE, block };
}

function tellEmpty(problems: Problems): void {
  problems.add("nothing-to-say", WHOLE, "Write what the mail says.");
}
