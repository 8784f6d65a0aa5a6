import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ListForm, type ListFields } from "./list-form.tsx";

const FIRST: ListFields = { name: "", purpose: "send.newsletter", isPublic: true };

export function MakeList(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [, go] = useLocation();
  const making = useChange("makeList", {
    refreshes: ["listLists"],
    onDone: ({ id }) => {
      tell(words.make.done);
      go(`/lists/${id}`);
    },
  });
  return (
    <DialogButton label={words.make.label} look="main" title={words.make.title}>
      {() => (
        <ListForm
          first={FIRST}
          submit={words.make.submit}
          isBusy={making.isPending}
          problem={making.error}
          onSubmit={(body) => making.mutate({ body })}
        />
      )}
    </DialogButton>
  );
}
