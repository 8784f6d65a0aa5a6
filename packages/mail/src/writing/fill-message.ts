import { err, ok, type Result } from "@consentry/kernel";

import type { MessageData, Piece, ReadWriting, WritingProblem } from "./writing.ts";

/** A message's own words, ready to be composed. */
export interface FilledMessage {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Fills a writing that was read as a message's with its data. What a place says is escaped for that
 * place: no value becomes markup, another address than the author's, or a header. Refused, with
 * every place at which something is not there or cannot be said; nothing is left empty in silence.
 * It measures nothing: links are as they were written.
 */
export function fillMessage(
  { subject, html, text }: ReadWriting,
  data: MessageData,
): Result<FilledMessage, readonly WritingProblem[]> {
  const problems: WritingProblem[] = [];
  const filled = {
    subject: said(subject, data, problems),
    html: said(html, data, problems),
    text: said(text, data, problems),
  };
  if (problems.length > 0) return err(problems);
  if (filled.subject.trim() === "") return err([NO_SUBJECT]);
  return ok(filled);
}

const NO_SUBJECT: WritingProblem = {
  code: "nothing-to-say",
  part: "subject",
  line: 1,
  column: 1,
  message: "With these data the subject says nothing.",
};

function said(pieces: readonly Piece[], data: MessageData, problems: WritingProblem[]): string {
  let text = "";
  for (const piece of pieces) {
    if (piece.kind === "static") text += piece.text;
    else if (piece.kind === "link") text += piece.written;
    else if (piece.kind === "liquid") {
      const rendered = piece.template.render(data);
      if (rendered.ok) text += said(rendered.value, data, problems);
      else problems.push(rendered.error);
    }
    // Ways out belong to mailings, and an image is placed by nobody without a permit.
  }
  return text;
}
