import type { BreachFile } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Closes the file, or opens it again. */
export function CloseBreach({ of }: { readonly of: BreachFile }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const note = useChange("noteBreachStep", {
    refreshes: ["getBreach", "listBreaches", "showHome"],
  });
  const step = (kind: "closed" | "reopened") =>
    note.mutateAsync({ params: { id: of.id }, body: { kind, at: thisMoment(), text: "" } });
  if (of.closedAt !== null) {
    return <Button onPress={() => void step("reopened").catch(fail)}>{words.close.again}</Button>;
  }
  return (
    <ConfirmButton
      label={words.close.label}
      title={words.close.title}
      confirm={words.close.label}
      onConfirm={() => step("closed")}
    >
      <p>{words.close.text}</p>
    </ConfirmButton>
  );
}

export function thisMoment(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
