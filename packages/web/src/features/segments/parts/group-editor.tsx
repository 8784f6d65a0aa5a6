import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { keysOf } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { group, isGroup, newLeaf, type Draft, type GroupDraft } from "../draft.ts";
import { DEEPEST_GROUP } from "../filter.ts";
import type { Choices } from "../use-names.ts";
import { WORDS } from "../words/words.ts";
import { RowEditor } from "./row-editor.tsx";

interface Props {
  readonly draft: GroupDraft;
  readonly onChange: (draft: GroupDraft) => void;
  /** None: it is the whole, which is not taken away. */
  readonly onRemove?: () => void;
  readonly choices: Choices;
  readonly depth?: number;
}

type Mode = keyof (typeof WORDS)["en"]["group"]["modes"];

const MODES: Readonly<Record<Mode, Pick<GroupDraft, "join" | "isNot">>> = {
  all: { join: "and", isNot: false },
  any: { join: "or", isNot: false },
  notAll: { join: "and", isNot: true },
  none: { join: "or", isNot: true },
};

/** Conditions that are held together, and how; groups may stand within groups. */
export function GroupEditor({ draft, onChange, onRemove, choices, depth = 1 }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { modes, label, add, addGroup, remove, empty } = words.group;
  const mode = keysOf(modes).find(
    (one) => MODES[one].join === draft.join && MODES[one].isNot === draft.isNot,
  );
  const { of } = draft;
  const replace = (changed: Draft): void =>
    onChange({ ...draft, of: of.map((one) => (one.key === changed.key ? changed : one)) });
  const without = (key: string): void =>
    onChange({ ...draft, of: of.filter((one) => one.key !== key) });
  return (
    <fieldset className="filter-group">
      <legend className="visually-hidden">{label}</legend>
      <div className="filter-group-head">
        <SelectField
          label={label}
          options={keysOf(modes).map((id) => ({ id, label: modes[id] }))}
          value={mode ?? "all"}
          onChange={(chosen) => onChange({ ...draft, ...MODES[chosen] })}
        />
        {onRemove === undefined ? null : (
          <Button look="link" onPress={onRemove}>
            {remove}
          </Button>
        )}
      </div>
      {of.length === 0 && <p className="faint">{empty}</p>}
      {of.map((one) =>
        isGroup(one) ? (
          <GroupEditor
            key={one.key}
            draft={one}
            onChange={replace}
            onRemove={() => without(one.key)}
            choices={choices}
            depth={depth + 1}
          />
        ) : (
          <RowEditor
            key={one.key}
            draft={one}
            onChange={replace}
            onRemove={() => without(one.key)}
            choices={choices}
          />
        ),
      )}
      <div className="actions">
        <Button onPress={() => onChange({ ...draft, of: [...of, newLeaf("consent")] })}>
          {add}
        </Button>
        {depth < DEEPEST_GROUP && (
          <Button onPress={() => onChange({ ...draft, of: [...of, group()] })}>{addGroup}</Button>
        )}
      </div>
    </fieldset>
  );
}
