import type { Contact } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Erases a person, after it said what goes and what stays. */
export function ErasePerson({ contact: { id, email } }: { readonly contact: Contact }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const [, go] = useLocation();
  const { tell } = useToasts();
  const words = all.erase;
  const erase = useChange("eraseContact", {
    refreshes: ["listContacts"],
    onDone: () => {
      tell(words.done);
      go("/contacts");
    },
  });
  return (
    <ConfirmButton
      label={words.open}
      title={words.title(email)}
      confirm={words.confirm}
      onConfirm={() => erase.mutateAsync({ params: { id } })}
    >
      <h3>{words.goes}</h3>
      <ul className="erase-list">
        {words.goesItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <h3>{words.stays}</h3>
      <ul className="erase-list">
        {words.staysItems.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{words.advice}</p>
    </ConfirmButton>
  );
}
