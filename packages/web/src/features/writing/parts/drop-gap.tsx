import { useRef, type ReactNode } from "react";
import { isTextDropItem, useDrop } from "react-aria-components";

import { moveBlock, type BlockPlace } from "../blocks/edit-document.ts";
import { coverId, useEditing } from "../blocks/editing.ts";

/** What a dragged block says of itself: its id, to nobody but this editor. */
export const BLOCK_TYPE = "application/x-consentry-block";

/** Where a dragged block can be let go: between two others. With the keyboard, steps do it. */
export function DropGap({ place }: { readonly place: BlockPlace }): ReactNode {
  const { document, change } = useEditing();
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    getDropOperation: (types) => (types.has(BLOCK_TYPE) ? "move" : "cancel"),
    onDrop: ({ items }) => {
      const item = items.find((one) => isTextDropItem(one) && one.types.has(BLOCK_TYPE));
      if (item === undefined || !isTextDropItem(item)) return;
      void item.getText(BLOCK_TYPE).then((id) => {
        change(moveBlock(document, id, place), null, coverId(id));
      });
    },
  });
  return (
    <div
      {...dropProps}
      ref={ref}
      className="gap"
      aria-hidden="true"
      {...(isDropTarget && { "data-target": true })}
    />
  );
}
