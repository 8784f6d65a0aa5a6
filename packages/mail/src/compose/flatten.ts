import { assertNever } from "@consentry/kernel";

import type { Action, Piece, ReaderTemplate } from "../writing/writing.ts";
import type { ClickLevel, OpenLevel } from "./levels.ts";

export interface VariantLevels {
  readonly open: OpenLevel;
  readonly click: ClickLevel;
}

export type MailPart = "subject" | "html" | "text";

/** What is filled in for each reader. */
export type Slot =
  | { readonly kind: "liquid"; readonly template: ReaderTemplate }
  | { readonly kind: "link"; readonly number: number; readonly written: string }
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "pixel" };

/**
 * What stands in a part of a mail with these levels. At `none` an author's link is what the author
 * wrote, byte for byte, and there is neither an image nor a word about measuring.
 */
export function flatten(
  pieces: readonly Piece[],
  part: MailPart,
  levels: VariantLevels,
): readonly (string | Slot)[] {
  const flat = withLinksApart(pieces, part, levels);
  if (levels.click !== "none") return flat;
  return flat.map((one) => (typeof one !== "string" && one.kind === "link" ? one.written : one));
}

/** The same; an author's link is a slot at every level, so that what stands beside it is known. */
export function withLinksApart(
  pieces: readonly Piece[],
  part: MailPart,
  levels: VariantLevels,
): readonly (string | Slot)[] {
  return pieces.flatMap((piece): readonly (string | Slot)[] => {
    switch (piece.kind) {
      case "static":
        return [piece.text];
      case "pixel":
        return levels.open === "none" || part !== "html" ? [] : [piece];
      case "when-measured":
        return levels.open === "none" && levels.click === "none"
          ? []
          : withLinksApart(piece.pieces, part, levels);
      case "liquid":
      case "link":
      case "action":
        return [piece];
      default:
        return assertNever(piece);
    }
  });
}
