import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import type { PaperFonts } from "@consentry/paper";

const fontFile = createRequire(import.meta.url).resolve;

/** The fonts that papers are set in, from the package that ships them. */
export async function paperFonts(): Promise<PaperFonts> {
  const [plain, bold, mono] = await Promise.all([
    readFile(fontFile("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    readFile(fontFile("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
    readFile(fontFile("dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf")),
  ]);
  return { plain, bold, mono };
}
