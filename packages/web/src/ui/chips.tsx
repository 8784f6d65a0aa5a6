import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Tag, TagGroup, TagList } from "react-aria-components/TagGroup";

import { useFeatureWords } from "../words/use-feature-words.ts";
import "./chips.css";
import { WORDS } from "./words/words.ts";

interface Props {
  /** What they are; read out. */
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly onRemove: (id: string) => void;
}

/** What was chosen, each to be taken back by its button or the delete key. Nothing where nothing was. */
export function Chips({ label, items, onRemove }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (items.length === 0) return null;
  return (
    <TagGroup className="chips" onRemove={(keys) => keys.forEach((key) => onRemove(String(key)))}>
      <Label className="visually-hidden">{label}</Label>
      <TagList className="chip-list" items={items}>
        {(item) => (
          <Tag id={item.id} className="chip" textValue={item.label}>
            {item.label}
            <Button slot="remove" className="chip-remove" aria-label={words.remove}>
              <span aria-hidden="true">×</span>
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
