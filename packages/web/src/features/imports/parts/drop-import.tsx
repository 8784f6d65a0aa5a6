import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Forgets an import of which nothing was applied. */
export function DropImport({ id }: { readonly id: string }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const [, go] = useLocation();
  const { tell } = useToasts();
  const words = all.one;
  const drop = useChange("dropImport", {
    refreshes: ["listImports"],
    onDone: () => {
      tell(words.dropped);
      go("/imports");
    },
  });
  return (
    <ConfirmButton
      label={words.drop}
      title={words.dropTitle}
      confirm={words.dropDo}
      onConfirm={() => drop.mutateAsync({ params: { id } })}
    >
      <p>{words.dropText}</p>
    </ConfirmButton>
  );
}
