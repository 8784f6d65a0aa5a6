import { err, ok, type Result } from "@consentry/kernel";
import type { ReaderData, ReadWriting, WritingProblem } from "@consentry/mail";

import type { ReadText } from "./read-text.ts";

/**
 * What one reader's text says. Links stand as their author wrote them; nothing of ours is among
 * them.
 */
export function fillText(
  { pieces }: Pick<ReadText, "pieces">,
  reader: ReaderData,
): Result<string, WritingProblem> {
  const problems: WritingProblem[] = [];
  const text = said(pieces, reader, problems).replaceAll("\r\n", "\n").trim();
  const [problem] = problems;
  return problem === undefined ? ok(text) : err(problem);
}

/** Whether it says the same to everybody. */
export function isSameForAll({ pieces }: Pick<ReadText, "pieces">): boolean {
  return pieces.every(({ kind }) => kind !== "liquid");
}

function said(pieces: ReadWriting["text"], reader: ReaderData, problems: WritingProblem[]): string {
  return pieces
    .map((piece): string => {
      if (piece.kind === "static") return piece.text;
      if (piece.kind === "link") return piece.written;
      if (piece.kind !== "liquid") return "";
      const rendered = piece.template.render(reader);
      if (rendered.ok) return said(rendered.value, reader, problems);
      problems.push(rendered.error);
      return "";
    })
    .join("");
}
