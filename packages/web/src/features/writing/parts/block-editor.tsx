import type { WritingFault } from "@consentry/client";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";

import { Button } from "../../../ui/button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { documentIn, type BlockDocument } from "../blocks/document.ts";
import { findBlock, placeOf } from "../blocks/edit-document.ts";
import { coverId, EditingContext, type Editing } from "../blocks/editing.ts";
import { beginHistory, changed, redone, undone, type History } from "../blocks/history.ts";
import { useUndoKeys } from "../use-undo-keys.ts";
import { WORDS } from "../words/words.ts";
import { AddBlock } from "./add-block.tsx";
import { BlockList } from "./block-list.tsx";
import { LookFields } from "./look-fields.tsx";

interface Props {
  readonly source: string;
  readonly document: BlockDocument;
  readonly onChange: (source: string) => void;
  /** A block that somebody asked to see, each time anew. */
  readonly shown: { readonly id: string } | null;
  readonly faults: readonly WritingFault[];
}

/** A mail put together by eye: blocks in their order, each with its fields below it while chosen. */
export function BlockEditor({
  source,
  document: first,
  onChange,
  shown,
  faults,
}: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [history, setHistory] = useState(() => beginHistory(first));
  const [chosen, setChosen] = useState<string | null>(null);
  const [emitted, setEmitted] = useState(source);
  const [asked, setAsked] = useState(shown);
  const [focus, setFocus] = useState<{ readonly id: string } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const { present } = history;

  // Another source than the last one told from here came from outside.
  if (source !== emitted) {
    setEmitted(source);
    const read = documentIn(source);
    if (read !== null) setHistory(beginHistory(read));
  }
  if (shown !== asked) {
    setAsked(shown);
    setChosen(shown?.id ?? chosen);
    if (shown !== null) setFocus({ id: coverId(shown.id) });
  }
  useEffect(() => {
    if (focus !== null) document.getElementById(focus.id)?.focus();
  }, [focus]);

  const put = (next: History<BlockDocument>): void => {
    if (next.present === present) return;
    setHistory(next);
    const text = JSON.stringify(next.present);
    setEmitted(text);
    onChange(text);
  };
  const undo = (): void => put(undone(history));
  const redo = (): void => put(redone(history));
  // A notice offers it long after it was drawn: what is undone then is the last of all.
  const latestUndo = useRef(undo);
  useEffect(() => {
    latestUndo.current = undo;
  });
  useUndoKeys(root, undo, redo);
  const editing: Editing = {
    document: present,
    chosen: chosen !== null && findBlock(present, chosen) !== null ? chosen : null,
    choose: setChosen,
    change(next, of = null, focused) {
      put(changed(history, next, of));
      if (focused !== undefined) setFocus({ id: focused });
    },
    undo: () => latestUndo.current(),
    faults,
    place: (id) => placeOf(present, id),
  };
  return (
    <EditingContext value={editing}>
      <div ref={root} className="block-editor">
        <div className="block-bar">
          <Button isDisabled={history.past.length === 0} onPress={undo}>
            {words.blocks.undo}
          </Button>
          <Button isDisabled={history.future.length === 0} onPress={redo}>
            {words.blocks.redo}
          </Button>
          <Disclosure className="look">
            <Button slot="trigger">{words.blocks.look}</Button>
            <DisclosurePanel className="look-panel">
              <LookFields />
            </DisclosurePanel>
          </Disclosure>
        </div>
        <p className="faint block-help">{words.blocks.help}</p>
        <Canvas document={present} label={words.blocks.list} />
        <div id="add-block" tabIndex={-1}>
          <AddBlock
            label={words.blocks.add}
            place={{ column: null, index: present.blocks.length }}
          />
        </div>
      </div>
    </EditingContext>
  );
}

const FACES = {
  sans: "drawn-sans",
  serif: "drawn-serif",
  typewriter: "drawn-typewriter",
} as const;

function Canvas({
  document: { theme, blocks },
  label,
}: {
  readonly document: BlockDocument;
  readonly label: string;
}): ReactNode {
  const { ground, paper, ink, corner, width, font } = theme;
  return (
    <div className="canvas" style={{ background: ground }}>
      <div
        className={`canvas-paper ${FACES[font]}`}
        style={{ background: paper, color: ink, borderRadius: corner, maxInlineSize: width }}
      >
        <BlockList label={label} blocks={blocks} column={null} />
      </div>
    </div>
  );
}
