import type { ContactLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { FindPeople, FOUND_AT_ONCE } from "../../../people/find-people.tsx";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Puts people on a list, found by their address or name. */
export function AddMembers({ list }: { readonly list: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.add.label} look="main" title={words.add.title}>
      {(close) => (
        <>
          <p>{words.add.lead}</p>
          <FindPeople>
            {(contact, text) => <Put list={list} contact={contact} text={text} />}
          </FindPeople>
          <div className="actions">
            <Button onPress={close}>{words.add.done}</Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}

interface PutProps {
  readonly list: string;
  readonly contact: ContactLine;
  readonly text: string;
}

function Put({ list, contact: { id, email }, text }: PutProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  // Asked once for all that were found: they differ in nothing that is asked.
  const already = useRead("searchContacts", {
    body: { text, list, sort: "email", limit: FOUND_AT_ONCE },
  });
  const adding = useChange("addToList", {
    refreshes: ["searchContacts", "countContacts", "listLists"],
  });
  if (already.data?.items.some((one) => one.id === id) === true) {
    return <span className="faint">{words.add.already}</span>;
  }
  return (
    <Button
      look="link"
      isDisabled={adding.isPending}
      onPress={() =>
        adding.mutate({ params: { id: list }, body: { contacts: [id] } }, { onError: fail })
      }
    >
      {words.add.put}
      <span className="visually-hidden"> {email}</span>
    </Button>
  );
}
