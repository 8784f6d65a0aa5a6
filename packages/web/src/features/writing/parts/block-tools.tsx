import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Toolbar } from "react-aria-components/Toolbar";

import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { AnyBlock } from "../blocks/document.ts";
import { duplicateBlock, moveBlock, removeBlock, stepPlace } from "../blocks/edit-document.ts";
import { coverId, useEditing } from "../blocks/editing.ts";
import { newId } from "../blocks/new-block.ts";
import { WORDS } from "../words/words.ts";

/** What can be done with a block as a whole. */
export interface BlockActs {
  readonly step: (direction: -1 | 1, focus?: string) => void;
  readonly canStep: (direction: -1 | 1) => boolean;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

export function useBlockActs(block: AnyBlock): BlockActs {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const { document, change, choose, undo } = useEditing();
  const { id, kind } = block;
  return {
    canStep: (direction) => stepPlace(document, id, direction) !== null,
    step(direction, focus = coverId(id)) {
      const place = stepPlace(document, id, direction);
      if (place !== null) change(moveBlock(document, id, place), null, focus);
    },
    duplicate() {
      const copy = duplicateBlock(document, id, newId);
      change(copy.document, null, coverId(copy.id));
      choose(copy.id);
    },
    remove() {
      const after = removeBlock(document, id);
      const next = after.blocks[Math.min(document.blocks.indexOf(block), after.blocks.length - 1)];
      change(after, null, next === undefined ? "add-block" : coverId(next.id));
      choose(null);
      tell(words.blocks.removed(words.kinds[kind]), undo);
    },
  };
}

export function BlockTools({
  block,
  acts,
}: {
  readonly block: AnyBlock;
  readonly acts: BlockActs;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { choose } = useEditing();
  const own = (name: string): string => `${coverId(block.id)}-${name}`;
  return (
    <Toolbar className="block-tools" aria-label={words.blocks.tools}>
      <Tool
        id={own("up")}
        label={words.blocks.up}
        isDisabled={!acts.canStep(-1)}
        onPress={() => acts.step(-1, own("up"))}
      >
        ↑
      </Tool>
      <Tool
        id={own("down")}
        label={words.blocks.down}
        isDisabled={!acts.canStep(1)}
        onPress={() => acts.step(1, own("down"))}
      >
        ↓
      </Tool>
      <Tool id={own("duplicate")} label={words.blocks.duplicate} onPress={acts.duplicate}>
        {words.blocks.duplicate}
      </Tool>
      <Tool id={own("remove")} label={words.blocks.remove} onPress={acts.remove}>
        {words.blocks.remove}
      </Tool>
      <Tool id={own("done")} label={words.blocks.done} onPress={() => choose(null)}>
        {words.blocks.done}
      </Tool>
    </Toolbar>
  );
}

function Tool({
  label,
  children,
  ...rest
}: {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <AriaButton {...rest} className="block-tool" aria-label={label}>
      <span aria-hidden="true">{children}</span>
    </AriaButton>
  );
}
