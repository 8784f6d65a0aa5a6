/** How the characters of a text message are written: 3GPP TS 23.038, its default alphabet or UCS-2. */
export type TextEncoding = "gsm-7" | "ucs-2";

/** What a text is to those who carry it and send the bill. */
export interface CountedText {
  readonly encoding: TextEncoding;
  /** Septets in `gsm-7` (a character of the extension table takes two), 16-bit units in `ucs-2`. */
  readonly units: number;
  /** Messages it is cut into, each of which is paid for. An empty text is one. */
  readonly segments: number;
  /** Units that still fit into the last one. */
  readonly unitsLeft: number;
  /** The characters, each once, that the default alphabet does not have; none in `gsm-7`. */
  readonly foreign: readonly string[];
}
