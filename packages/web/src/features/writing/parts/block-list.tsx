import { Fragment, type KeyboardEvent, type ReactNode } from "react";
import { useDrag } from "react-aria-components";

import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { gistOf, type AnyBlock, type Block, type Columns } from "../blocks/document.ts";
import type { BlockPlace } from "../blocks/edit-document.ts";
import { coverId, useEditing } from "../blocks/editing.ts";
import { WORDS } from "../words/words.ts";
import { AddBlock } from "./add-block.tsx";
import { BlockFields } from "./block-fields.tsx";
import { BlockTools, useBlockActs, type BlockActs } from "./block-tools.tsx";
import { DrawnBlock } from "./drawn-block.tsx";
import { BLOCK_TYPE, DropGap } from "./drop-gap.tsx";

interface Props {
  readonly label: string;
  readonly blocks: readonly AnyBlock[];
  readonly column: BlockPlace["column"];
}

/** Blocks below each other, each of which can be chosen, moved and dragged. */
export function BlockList({ label, blocks, column }: Props): ReactNode {
  return (
    <ol className="blocks" aria-label={label}>
      {blocks.map((block, index) => (
        <li key={block.id} className="block-item">
          <DropGap place={{ column, index }} />
          <BlockFrame block={block} />
        </li>
      ))}
      <li className="block-item" aria-hidden="true">
        <DropGap place={{ column, index: blocks.length }} />
      </li>
    </ol>
  );
}

/** More tells nothing to whoever hears it. */
const LONGEST_GIST = 60;

function BlockFrame({ block }: { readonly block: AnyBlock }): ReactNode {
  const { chosen, faults } = useEditing();
  const acts = useBlockActs(block);
  const own = faults.filter((fault) => fault.block?.id === block.id);
  const isChosen = chosen === block.id;
  return (
    <div
      className="block"
      {...(isChosen && { "data-chosen": true })}
      {...(own.length > 0 && { "data-faulty": true })}
    >
      <div className="block-face">
        {block.kind === "columns" ? (
          <Fragment>
            <Cover block={block} acts={acts} />
            <ColumnsFrame columns={block} />
          </Fragment>
        ) : (
          <Fragment>
            <Face block={block} />
            <Cover block={block} acts={acts} />
          </Fragment>
        )}
      </div>
      {isChosen ? (
        <div className="block-open">
          <BlockTools block={block} acts={acts} />
          {own.map(({ message }) => (
            <p key={message} className="field-error">
              {message}
            </p>
          ))}
          <BlockFields block={block} />
          <AddBelow block={block} />
        </div>
      ) : null}
    </div>
  );
}

function Face({ block }: { readonly block: Block }): ReactNode {
  const { document } = useEditing();
  return (
    // What it says is said by the button that lies over it.
    <div aria-hidden="true">
      <DrawnBlock block={block} theme={document.theme} />
    </div>
  );
}

/** Lies over a block: chooses it, drags it, and hears its keys. */
function Cover({ block, acts }: { readonly block: AnyBlock; readonly acts: BlockActs }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { chosen, choose } = useEditing();
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [BLOCK_TYPE]: block.id }],
    hasDragButton: true,
  });
  const onKey = (event: KeyboardEvent): void => {
    const isStep = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!isStep && event.key !== "Delete") return;
    event.preventDefault();
    if (isStep) acts.step(event.key === "ArrowUp" ? -1 : 1);
    else acts.remove();
  };
  const gist = gistOf(block).slice(0, LONGEST_GIST);
  return (
    <button
      {...dragProps}
      id={coverId(block.id)}
      type="button"
      className="block-cover"
      aria-expanded={chosen === block.id}
      onClick={() => choose(chosen === block.id ? null : block.id)}
      onKeyDown={onKey}
      {...(isDragging && { "data-dragging": true })}
    >
      <span className="block-name">{words.blocks.edit(words.kinds[block.kind], gist)}</span>
    </button>
  );
}

function ColumnsFrame({ columns }: { readonly columns: Columns }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="block-columns">
      {columns.columns.map((blocks, at) => (
        // Columns have no other identity than their place.
        <div key={at} className="block-column">
          <BlockList
            label={words.blocks.column(at + 1)}
            blocks={blocks}
            column={{ of: columns.id, at }}
          />
          <AddBlock
            label={words.blocks.addInColumn(at + 1)}
            place={{ column: { of: columns.id, at }, index: blocks.length }}
          />
        </div>
      ))}
    </div>
  );
}

function AddBelow({ block }: { readonly block: AnyBlock }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { place } = useEditing();
  const at = place(block.id);
  return at === null ? null : (
    <AddBlock label={words.blocks.addHere} place={{ ...at, index: at.index + 1 }} />
  );
}
