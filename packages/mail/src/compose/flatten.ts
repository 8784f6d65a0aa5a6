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
 * What stands in a part of a mail with these levels: where nothing is measured, neither an image
 * nor a word about measuring.
 */
export function flatten(
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
          : flatten(piece.pieces, part, levels);
      case "liquid":
      case "link":
      case "action":
        return [piece];
      default:
        return assertNever(piece);
    }
  });
}
