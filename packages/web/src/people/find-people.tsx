import type { ContactLine } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useRead } from "../api/use-api.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { Loaded } from "../ui/state.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { useFeatureWords } from "../words/use-feature-words.ts";
import "./people.css";
import { WORDS } from "./words/words.ts";

interface Props {
  /** What can be done with somebody. @param text what was looked for */
  readonly children: (contact: ContactLine, text: string) => ReactNode;
}

const TYPING_MS = 300;
/** As the server asks for: one letter is in nearly every address. */
const SHORTEST_SEARCH = 2;
/** Who is not among so few is found by typing more. */
export const FOUND_AT_ONCE = 8;

/** People found by their address or name, each with what can be done with them. */
export function FindPeople({ children }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { find } = words;
  // Never in the address: what is looked for is somebody's name.
  const [typed, setTyped] = useState("");
  const text = useDelayed(typed.trim(), TYPING_MS);
  const isAsked = text.length >= SHORTEST_SEARCH;
  const found = useRead(
    "searchContacts",
    { body: { text, sort: "email", limit: FOUND_AT_ONCE } },
    { when: isAsked },
  );
  return (
    <>
      <TextField
        label={find.search}
        hint={find.searchHint}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      {isAsked && (
        <Loaded of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{find.nobody}</p>
            ) : (
              <ul className="found-people" aria-label={find.found}>
                {items.map((contact) => (
                  <li key={contact.id}>
                    <span>
                      {contact.email}
                      {contact.name === null ? null : (
                        <span className="faint"> {contact.name}</span>
                      )}
                    </span>
                    {children(contact, text)}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </>
  );
}
