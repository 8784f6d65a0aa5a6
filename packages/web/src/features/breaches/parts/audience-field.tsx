import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

export type Filter = Readonly<Record<string, unknown>>;

/** A filter that everybody fits. */
const EVERYBODY: Filter = { kind: "and", of: [] };

interface Props {
  readonly value: string | null;
  readonly onChange: (value: string, filter: Filter) => void;
}

/** Whom a breach concerns: everybody, a list or a segment that reads no measurement. */
export function AudienceField({ value, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { concerned } = words;
  const lists = useRead("listLists", {});
  const segments = useRead("listSegments", {});
  const choices = [
    { id: "everybody", label: concerned.everybody, filter: EVERYBODY },
    ...(lists.data?.items ?? []).map(({ id, name }) => ({
      id,
      label: concerned.list(name),
      filter: { kind: "list", list: id },
    })),
    ...(segments.data?.items ?? [])
      .filter(({ purpose }) => purpose === null)
      .map(({ id, name, filter }) => ({ id, label: concerned.segment(name), filter })),
  ];
  return (
    <SelectField
      label={concerned.what}
      options={choices.map(({ id, label }) => ({ id, label }))}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find(({ id }) => id === chosen);
        if (choice !== undefined) onChange(chosen, choice.filter);
      }}
    />
  );
}
