import type { Image } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";

import { useChange, useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { ProblemText } from "../../../ui/problem-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ownPath } from "../use-image-url.ts";
import { WORDS } from "../words/words.ts";

interface Chosen {
  readonly id: string;
  readonly alt: string;
}

interface Props {
  readonly label: string;
  readonly alt?: string;
  readonly onChoose: (chosen: Chosen) => void;
}

/** A picture from those uploaded, or a new one; what it shows has to be said. */
export function ImageDialog({ label, alt = "", onChoose }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={label} title={words.images.title}>
      {(close) => (
        <ImageChoice
          alt={alt}
          onChoose={(chosen) => {
            onChoose(chosen);
            close();
          }}
        />
      )}
    </DialogButton>
  );
}

const TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export function ImageChoice({
  alt: before,
  onChoose,
}: {
  readonly alt: string;
  readonly onChoose: (chosen: Chosen) => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { items, problem, loadMore, isLoadingMore } = useReadPages("listImages", {
    query: { limit: 50 },
  });
  const [alt, setAlt] = useState(before);
  const [chosen, setChosen] = useState<string | null>(null);
  const upload = useChange("keepImage", {
    refreshes: ["listImages"],
    onDone: ({ id }) => setChosen(id),
  });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) upload.mutate({ query: { name: file.name.slice(0, 200) }, body: file });
  };
  const failed = upload.error ?? problem;
  return (
    <div className="dialog-body">
      <p className="faint">{words.images.lead}</p>
      <FileTrigger acceptedFileTypes={TYPES} onSelect={take}>
        <Button isDisabled={upload.isPending}>
          {upload.isPending ? words.images.uploading : words.images.upload}
        </Button>
      </FileTrigger>
      {failed === null ? null : <ProblemText error={failed} />}
      <ListBox
        className="images"
        layout="grid"
        aria-label={words.images.library}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          setChosen(key === undefined ? null : String(key));
        }}
        items={items}
        renderEmptyState={() => <span className="faint">{words.images.none}</span>}
      >
        {(image: Image) => (
          <ListBoxItem id={image.id} textValue={image.name} className="image-choice">
            <img src={ownPath(image.url)} alt="" loading="lazy" />
            <span className="image-name">{image.name}</span>
            <span className="faint">{words.images.size(image.width, image.height)}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {items.length >= 50 ? (
        <Button onPress={loadMore} isDisabled={isLoadingMore}>
          {words.images.more}
        </Button>
      ) : null}
      <TextField
        label={words.fields.alt}
        hint={words.fields.altHint}
        value={alt}
        onChange={setAlt}
        maxLength={1000}
        isRequired
      />
      <div className="actions">
        <Button
          look="main"
          isDisabled={chosen === null || alt.trim() === ""}
          onPress={() => chosen !== null && onChoose({ id: chosen, alt: alt.trim() })}
        >
          {words.images.insert}
        </Button>
      </div>
    </div>
  );
}
