import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { newLeaf, type LeafDraft } from "../draft.ts";
import type { Choices } from "../use-names.ts";
import { WORDS } from "../words/words.ts";
import { LeafFields } from "./leaf-fields.tsx";

interface Props {
  readonly draft: LeafDraft;
  readonly onChange: (draft: LeafDraft) => void;
  readonly onRemove: () => void;
  readonly choices: Choices;
}

/** One condition: what is asked, and whether it is to be so or not. */
export function RowEditor({ draft, onChange, onRemove, choices }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { kinds, row } = words;
  return (
    <div className="filter-row">
      <SelectField
        label={row.kind}
        options={keysOf(kinds).map((id) => ({ id, label: kinds[id] }))}
        value={draft.leaf.kind}
        onChange={(kind) => {
          if (kind !== draft.leaf.kind) onChange({ ...draft, leaf: newLeaf(kind).leaf });
        }}
      />
      <LeafFields
        leaf={draft.leaf}
        onChange={(leaf) => onChange({ ...draft, leaf })}
        choices={choices}
      />
      <SelectField
        label={row.sign}
        options={[
          { id: "is", label: row.is },
          { id: "isNot", label: row.isNot },
        ]}
        value={draft.isNot ? "isNot" : "is"}
        onChange={(sign) => onChange({ ...draft, isNot: sign === "isNot" })}
      />
      <Button look="link" onPress={onRemove}>
        {row.remove}
        <span className="visually-hidden">: {kinds[draft.leaf.kind]}</span>
      </Button>
    </div>
  );
}
