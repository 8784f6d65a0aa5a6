import { WRITING_FORMATS, WRITING_LANGUAGES, type WritingProblem } from "@consentry/mail";
import { Type } from "typebox";

import { fields, named, nullable, oneOf } from "../../http/api/shapes.ts";

/**
 * A body of the interface may have 256 kB, and JSON writes a letter in up to six: what is read from
 * outside is bounded here, what a mail may be is bounded where it is read.
 */
const LONGEST_SOURCE = 200_000;
const LONGEST_LINE = 2_000;

/** The interface's word for `Writing`. */
export const WritingFields = named("Writing", {
  format: oneOf(WRITING_FORMATS, "How the source is written. Liquid may stand in all of them."),
  source: Type.String({
    maxLength: LONGEST_SOURCE,
    description: "Of the format `blocks`: a `BlockDocument` as JSON text.",
  }),
  subject: Type.String({ maxLength: LONGEST_LINE }),
  preheader: Type.String({
    maxLength: LONGEST_LINE,
    description: "Shown beside the subject in lists of mails; empty for none.",
  }),
  text: nullable(
    Type.String({
      maxLength: LONGEST_SOURCE,
      description: "The plain-text part as you edited it; null: derived from the source.",
    }),
  ),
  language: oneOf(WRITING_LANGUAGES, "Of what is written, and of our own words around it."),
});

const PARTS = [
  "source",
  "subject",
  "preheader",
  "text",
] as const satisfies readonly WritingProblem["part"][];

/** Where something stands in a document of blocks, whose lines nobody sees. */
export const BlockPlaceFields = fields({
  id: Type.String({ description: "Of the block." }),
  field: Type.String({ description: "As in `links[1].url`; empty for the block as a whole." }),
});

/** One place in a writing that cannot be used. */
export const FaultFields = named("WritingFault", {
  of: oneOf(["writing", "trial"], "Which of a campaign's writings it is in."),
  locale: Type.Optional(
    Type.String({ description: "Of a message's template: which of its texts it is in." }),
  ),
  part: oneOf(PARTS),
  line: Type.Integer({ description: "From 1." }),
  column: Type.Integer({ description: "From 1, in UTF-16 units." }),
  block: Type.Optional(BlockPlaceFields),
  code: Type.String({ description: "What kind of problem it is, as one word." }),
  message: Type.String({ description: "What to do about it." }),
});
