import { err, ok } from "@consentry/kernel";
import {
  BLOCK_DOCUMENT_SCHEMA,
  CONVERSION_LOSSES,
  CONVERSION_TARGETS,
  convertWriting,
  starterDocument,
  STARTERS,
  WRITING_LANGUAGES,
  type BlockDocument,
} from "@consentry/mail";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import { route, type ApiRoute } from "../../http/api/route.ts";
import { fields, nullable, oneOf } from "../../http/api/shapes.ts";
import { WritingFields } from "./writing-fields.ts";

/** The interface's word for a document of blocks: what the mail package holds one to. */
const BlockDocumentFields = Type.Unsafe<BlockDocument>({
  ...BLOCK_DOCUMENT_SCHEMA,
  $id: "BlockDocument",
});

/** What helps somebody who writes; nothing is kept. */
export const WRITING_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listStarters",
    method: "GET",
    path: "/writings/starters",
    topic: "Writing",
    summary: "Documents of blocks to begin from",
    description:
      "Each can be sent as it is. A document, written as JSON text, is the source of a writing of the format `blocks`.",
    needs: "read",
    query: fields({ language: oneOf(WRITING_LANGUAGES, "What they are written in.") }),
    answer: allOf(fields({ name: oneOf(STARTERS), document: BlockDocumentFields })),
    handle: ({ query }) => {
      const items = STARTERS.map((name) => ({
        name,
        document: starterDocument(name, query.language),
      }));
      return Promise.resolve(ok({ items }));
    },
  }),
  route({
    id: "convertWriting",
    method: "POST",
    path: "/writings/convert",
    topic: "Writing",
    summary: "Write a source in another format",
    description:
      "Blocks can be written as MJML, HTML or Markdown; MJML and Markdown as HTML; all of them as plain text. Liquid stays as it is. Nothing is kept.",
    needs: "read",
    body: fields({
      writing: WritingFields,
      to: oneOf(CONVERSION_TARGETS, "text: what the plain-text part would say."),
    }),
    answer: fields({
      source: nullable(Type.String({ description: "null: there is no way to this format." })),
      lost: Type.Array(
        oneOf(
          CONVERSION_LOSSES,
          "blocks: it cannot be taken up as blocks again. look: colours, faces and sizes. columns: they stand below each other. brevity: it is written out as a page.",
        ),
      ),
    }),
    handle({ body: { writing, to } }) {
      const converted = convertWriting(writing, to);
      if (converted.ok) return Promise.resolve(ok(converted.value ?? { source: null, lost: [] }));
      const faults = converted.error.map((problem) => ({ of: "writing" as const, ...problem }));
      return Promise.resolve(err({ kind: "bad-writing", writing: faults }));
    },
  }),
];
