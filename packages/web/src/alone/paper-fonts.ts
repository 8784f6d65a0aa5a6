import type { PaperFonts } from "@consentry/paper";
import bold from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?inline";
import plain from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf?inline";
import mono from "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf?inline";

/** The fonts that papers are set in, out of the script itself: nothing may be fetched here. */
export function paperFonts(): Promise<PaperFonts | null> {
  return Promise.resolve({ plain: bytesOf(plain), bold: bytesOf(bold), mono: bytesOf(mono) });
}

/** Of a `data:` address in base64. */
function bytesOf(address: string): Uint8Array {
  const text = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(text, (octet) => octet.charCodeAt(0));
}
