import type { PaperFonts } from "@consentry/paper";
import boldAddress from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url";
import plainAddress from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url";
import monoAddress from "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf?url";

/** The fonts that papers are set in, asked of the page's own server; `null` where it gave none. */
export async function paperFonts(): Promise<PaperFonts | null> {
  try {
    const [plain, bold, mono] = await Promise.all([
      fetchFont(plainAddress),
      fetchFont(boldAddress),
      fetchFont(monoAddress),
    ]);
    return { plain, bold, mono };
  } catch {
    // A dossier without its PDF is better than none: the report is in it as a page.
    return null;
  }
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("a font was not handed out");
  return new Uint8Array(await answer.arrayBuffer());
}
