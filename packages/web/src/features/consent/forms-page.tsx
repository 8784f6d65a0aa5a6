import "./consent.css";
import type { Form } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Form as Fields } from "../../ui/fields/form.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
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
            <FormsTable of={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

function FormsTable({ of }: { readonly of: readonly Form[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const columns = useFormColumns();
  return (
    <DataTable
      label={words.forms.title}
      items={of}
      hrefOf={({ id }) => `/consent/forms/${id}`}
      columns={columns}
    />
  );
}

function useFormColumns(): readonly DataColumn<Form>[] {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { columns } = words.forms;
  return [
    { id: "name", label: columns.name, show: ({ name }) => name, width: "2fr" },
    {
      id: "asks",
      label: columns.asks,
      width: "3fr",
      show: ({ definition }) =>
        definition.boxes.map(({ purpose }) => nameOf(known.purposes, purpose)).join(", "),
    },
    {
      id: "languages",
      label: columns.languages,
      show: ({ definition }) => languagesOf(definition).join(", "),
    },
    {
      id: "state",
      label: columns.state,
      show: ({ isOpen }) =>
        isOpen ? (
          <Marked kind="permitted">{words.forms.open}</Marked>
        ) : (
          <Marked kind="held">{words.forms.closed}</Marked>
        ),
    },
  ];
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
