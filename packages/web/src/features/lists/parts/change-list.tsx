import type { List } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ListForm } from "./list-form.tsx";

export function ChangeList({ list: { id, ...first } }: { readonly list: List }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const changing = useChange("changeList", {
    refreshes: ["listLists", "getList"],
    onDone: () => tell(words.change.done),
  });
  return (
    <DialogButton label={words.change.label} title={words.change.title}>
      {(close) => (
        <ListForm
          first={first}
          submit={words.change.submit}
          isBusy={changing.isPending}
          problem={changing.error}
          onSubmit={(body) => changing.mutate({ params: { id }, body }, { onSuccess: close })}
        />
      )}
    </DialogButton>
  );
}
