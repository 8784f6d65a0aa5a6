import { mustRead, textOf } from "../../mime/testing/messages.ts";
import { leaf, messageAround, type Encoding } from "../../testing/any-message.ts";
import { cleanMessage, type Change, type CleanOptions } from "../clean-message.ts";

/** What reports the opening of a mail, at its plainest. */
export const PIXEL =
  '<img src="https://t.shop.example/open/hGkJv2KW4j2zpt2x8Q" width="1" height="1">';

export const ENCODINGS: readonly Encoding[] = ["8bit", "quoted-printable", "base64"];

export interface Done {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly bytes: Uint8Array;
}

/** Cleans one part and reads it again. */
export function cleanedPart(
  type: string,
  text: string,
  options: CleanOptions & { encoding?: Encoding } = {},
): Done {
  const { encoding = "8bit", ...rest } = options;
  const given = messageAround(leaf(type, text, { charset: "utf-8", encoding }));
  const { bytes, changes } = cleanMessage(given, rest);
  const [part] = mustRead(bytes).parts;
  if (!part) throw new Error("no part");
  return { text: textOf(bytes, part).replaceAll("\r\n", "\n"), changes, bytes };
}

export function cleanedHtml(html: string, options: CleanOptions = {}): string {
  return cleanedPart("text/html", html, options).text;
}

export function longestLine(bytes: Uint8Array): number {
  return Math.max(
    ...Buffer.from(bytes)
      .toString("latin1")
      .split(/\r?\n/)
      .map(({ length }) => length),
  );
}
