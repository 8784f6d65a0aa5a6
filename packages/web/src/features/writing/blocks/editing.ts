import type { WritingFault } from "@consentry/client";
import { createContext, useContext } from "react";

import type { BlockDocument } from "./document.ts";
import type { BlockPlace } from "./edit-document.ts";

/** What every part of the block editor works on. */
export interface Editing {
  readonly document: BlockDocument;
  /** The block that is open for changes. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  /**
   * @param of changes of one and the same thing are undone together
   * @param focus the id of the element that has the keyboard afterwards
   */
  readonly change: (document: BlockDocument, of?: string | null, focus?: string) => void;
  readonly undo: () => void;
  /** What the server said of blocks. */
  readonly faults: readonly WritingFault[];
  /** Where a block stands. */
  readonly place: (id: string) => BlockPlace | null;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("used outside the block editor");
  return editing;
}

/** The element by which a block is chosen. */
export function coverId(id: string): string {
  return `block-${id}`;
}
