import { useState, type ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

import { MenuButton } from "../../../ui/menu-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { AnyBlock } from "../blocks/document.ts";
import { insertBlock, type BlockPlace } from "../blocks/edit-document.ts";
import { coverId, useEditing } from "../blocks/editing.ts";
import { ADDABLE, newBlock, newPicture } from "../blocks/new-block.ts";
import { WORDS } from "../words/words.ts";
import { ImageChoice } from "./image-dialog.tsx";

interface Props {
  readonly label: string;
  readonly place: BlockPlace;
}

/** Adds a block of any kind at a place; it is open for changes at once. */
export function AddBlock({ label, place }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { document, change, choose } = useEditing();
  const [isPicking, setPicking] = useState(false);
  const add = (block: AnyBlock): void => {
    change(insertBlock(document, block, place), null, coverId(block.id));
    choose(block.id);
  };
  const choices = ADDABLE.filter((kind) => kind !== "columns" || place.column === null).map(
    (kind) => ({
      id: kind,
      label: words.kinds[kind],
      onChoose: () => (kind === "image" ? setPicking(true) : add(newBlock(kind, words))),
    }),
  );
  return (
    <>
      <MenuButton label={label} choices={choices} />
      <ModalOverlay className="overlay" isDismissable isOpen={isPicking} onOpenChange={setPicking}>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title" level={2}>
              {words.images.title}
            </Heading>
            <ImageChoice
              alt=""
              onChoose={({ id, alt }) => {
                setPicking(false);
                add(newPicture(id, alt));
              }}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
