import type { ContactLine } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
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
          <FindPeople list={list} />
          <div className="actions">
            <Button onPress={close}>{words.add.done}</Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}

const TYPING_MS = 300;
const SHORTEST_SEARCH = 2;
/** Who is not among so few is found by typing more. */
const SHOWN = 8;

function FindPeople({ list }: { readonly list: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [typed, setTyped] = useState("");
  const text = useDelayed(typed.trim(), TYPING_MS);
  const isAsked = text.length >= SHORTEST_SEARCH;
  const found = useRead(
    "searchContacts",
    { body: { text, sort: "email", limit: SHOWN } },
    { when: isAsked },
  );
  const already = useRead(
    "searchContacts",
    { body: { text, list, sort: "email", limit: SHOWN } },
    { when: isAsked },
  );
  const isOn = new Set(already.data?.items.map(({ id }) => id));
  return (
    <>
      <TextField
        label={words.add.search}
        hint={words.add.searchHint}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      {isAsked && (
        <Loaded of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{words.add.nobody}</p>
            ) : (
              <ul className="found-people" aria-label={words.add.found}>
                {items.map((contact) => (
                  <Person
                    key={contact.id}
                    list={list}
                    contact={contact}
                    isOn={isOn.has(contact.id)}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </>
  );
}

interface PersonProps {
  readonly list: string;
  readonly contact: ContactLine;
  readonly isOn: boolean;
}

function Person({ list, contact: { id, email, name }, isOn }: PersonProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const adding = useChange("addToList", {
    refreshes: ["searchContacts", "countContacts", "listLists"],
  });
  return (
    <li>
      <span>
        {email}
        {name === null ? null : <span className="faint"> {name}</span>}
      </span>
      {isOn ? (
        <span className="faint">{words.add.already}</span>
      ) : (
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
      )}
    </li>
  );
}
