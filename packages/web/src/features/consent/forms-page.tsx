import "./consent.css";
import type { Form } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form as Fields } from "../../ui/fields/form.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { ConsentRooms } from "./parts/consent-rooms.tsx";
import { firstDefinition, languagesOf } from "./parts/form-draft.ts";
import { WORDS } from "./words/words.ts";

/** The sign-up forms of the organisation. */
export function FormsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const forms = useRead("listForms", {});
  const mayWrite = useMay("write");
  return (
    <Page
      title={words.forms.title}
      lead={words.forms.lead}
      actions={mayWrite ? <NewFormButton /> : null}
    >
      <ConsentRooms here="forms" />
      <Loaded of={forms}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={words.forms.none}
              next={words.forms.noneNext}
              action={mayWrite ? <NewFormButton /> : null}
            />
          ) : (
            <FormList of={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** There are a few of them, and what they ask is worth reading whole. */
function FormList({ of }: { readonly of: readonly Form[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  return (
    <ul className="form-list">
      {of.map(({ id, name, isOpen, definition }) => (
        <li key={id} className="sheet">
          <div className="form-box-head">
            <h2>
              <Link href={`/consent/forms/${id}`}>{name}</Link>
            </h2>
            {isOpen ? (
              <Marked kind="permitted">{words.forms.open}</Marked>
            ) : (
              <Marked kind="held">{words.forms.closed}</Marked>
            )}
          </div>
          <Facts
            items={[
              [
                words.forms.asks,
                definition.boxes.map(({ purpose }) => nameOf(known.purposes, purpose)).join(" · "),
              ],
              [
                words.forms.languages,
                languagesOf(definition)
                  .map((language) => words.form.languages[language])
                  .join(", "),
              ],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function NewFormButton(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const [name, setName] = useState("");
  const [, navigate] = useLocation();
  const make = useChange("makeForm", {
    refreshes: ["listForms"],
    onDone: ({ id }) => navigate(`/consent/forms/${id}`),
  });
  const { firstTitle: title, firstIntro: intro } = words.forms;
  return (
    <DialogButton label={words.forms.new} look="main" title={words.forms.newTitle}>
      {() => (
        <Fields
          problem={make.error}
          onSubmit={() =>
            make.mutate({ body: { name, definition: firstDefinition(language, { title, intro }) } })
          }
        >
          <TextField
            label={words.forms.name}
            hint={words.forms.nameHint}
            name="name"
            value={name}
            onChange={setName}
            maxLength={200}
            isRequired
          />
          <Button look="main" type="submit" isDisabled={make.isPending}>
            {words.forms.make}
          </Button>
        </Fields>
      )}
    </DialogButton>
  );
}
