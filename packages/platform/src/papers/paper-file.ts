import { DOSSIER_WORDS, paperHtml, shown, type Paper } from "@consentry/audit/dossier";
import type { Instant } from "@consentry/kernel";

import { paperFonts } from "./paper-fonts.ts";

export const PAPER_FORMATS = ["html", "pdf"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Written into what was made, for whoever asks later what made it. */
const PRODUCER = "consentry";

/** A paper as one file, ready to be handed over: nothing in it is loaded from anywhere. */
export async function* paperFile(
  paper: Paper,
  format: PaperFormat,
  madeAt: Instant,
): AsyncGenerator<string | Uint8Array> {
  yield format === "html" ? paperHtml(paper) : await paperAsPdf(paper, madeAt);
}

/** What sets a PDF is large, and few processes ever make one. */
async function paperAsPdf(paper: Paper, madeAt: Instant): Promise<Uint8Array> {
  const { paperPdf } = await import("@consentry/paper");
  const { page } = DOSSIER_WORDS[paper.language].report;
  return paperPdf(paper, { madeAt, page, producer: PRODUCER, fonts: await paperFonts() });
}

/** A line of a form is cut by the form itself; this only bounds what comes from elsewhere. */
const LONGEST_LINE = 20_000;

/** What somebody wrote, as the paragraphs they meant; hostile characters are shown, not set. */
export function paragraphsOf(written: string): readonly string[] {
  return written
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => shown(line.trim(), LONGEST_LINE))
        .join("\n"),
    )
    .filter((paragraph) => paragraph !== "");
}
