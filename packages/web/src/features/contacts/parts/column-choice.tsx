import type { ReactNode } from "react";

import { CONTACT_COLUMNS, type ContactColumn } from "../../../people/contact-columns.tsx";
import { WORDS as PEOPLE } from "../../../people/words/words.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly columns: readonly ContactColumn[];
  readonly show: (columns: readonly ContactColumn[]) => void;
}

/** Which columns the table has; the address is always one, for it names the row. */
export function ColumnChoice({ columns, show }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE);
  const choose = (column: ContactColumn, isShown: boolean): void =>
    show(CONTACT_COLUMNS.filter((one) => (one === column ? isShown : columns.includes(one))));
  return (
    <DialogButton label={words.columns} title={words.columnsTitle}>
      {(close) => (
        <>
          <div className="column-choice">
            {CONTACT_COLUMNS.filter((column) => column !== "email").map((column) => (
              <CheckboxField
                key={column}
                label={people.columns[column]}
                isSelected={columns.includes(column)}
                onChange={(isShown) => choose(column, isShown)}
              />
            ))}
          </div>
          <div className="actions">
            <Button look="main" onPress={close}>
              {words.done}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}
