import { DOSSIER_WORDS, type Paper } from "@consentry/audit/dossier";
import type { Instant } from "@consentry/kernel";
import { paperPdf } from "@consentry/paper";

import { version } from "../index.ts";
import { paperFonts } from "./paper-fonts.ts";

/** A paper as PDF in our fonts, its pages counted in its own language. */
export async function paperAsPdf(paper: Paper, madeAt: Instant): Promise<Uint8Array> {
  const { page } = DOSSIER_WORDS[paper.language].report;
  const fonts = await paperFonts();
  return paperPdf(paper, { madeAt, page, producer: `consentry ${version}`, fonts });
}
