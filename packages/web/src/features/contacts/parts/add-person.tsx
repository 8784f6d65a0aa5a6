import type { ReactNode } from "react";

import { DialogButton } from "../../../ui/dialog-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { AddPersonForm } from "./add-person-form.tsx";

/** Adds one person by hand, with where their data came from. */
export function AddPerson(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.add.label} look="main" title={words.add.title}>
      {(close) => (
        <>
          <p>{words.add.lead}</p>
          <AddPersonForm onAdded={close} />
        </>
      )}
    </DialogButton>
  );
}
