import type { ApiProblem, Operations } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { keysOf, PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

export type ListFields = Required<Operations["makeList"]["body"]>;
type SendPurpose = ListFields["purpose"];

interface Props {
  readonly first: ListFields;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
  readonly onSubmit: (list: ListFields) => void;
}

/** What a list is called, what its mails are sent for, and whether people see it. */
export function ListForm({ first, submit, isBusy, problem, onSubmit }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { fields } = words;
  const [list, setList] = useState(first);
  const purposes = keysOf(people.purposes).filter((id): id is SendPurpose =>
    id.startsWith("send."),
  );
  return (
    <Form problem={problem} onSubmit={() => onSubmit(list)}>
      <TextField
        label={fields.name}
        name="name"
        hint={fields.nameHint}
        isRequired
        maxLength={200}
        error={problem?.problem?.kind === "already-there" ? words.taken : undefined}
        value={list.name}
        onChange={(name) => setList({ ...list, name })}
      />
      <SelectField
        label={fields.purpose}
        hint={fields.purposeHint}
        options={purposes.map((id) => ({ id, label: people.purposes[id] }))}
        value={list.purpose}
        onChange={(purpose) => setList({ ...list, purpose })}
      />
      <SwitchField
        label={fields.public}
        hint={fields.publicHint}
        isSelected={list.isPublic}
        onChange={(isPublic) => setList({ ...list, isPublic })}
      />
      <div className="actions">
        <Button look="main" type="submit" isDisabled={isBusy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
