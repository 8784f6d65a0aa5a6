import "./automations.css";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { RadioField } from "../../ui/fields/radio-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Page } from "../../ui/page.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { BEGINNINGS, beginningOf } from "./beginnings.ts";
import { useAround } from "./parts/use-around.ts";
import { WORDS } from "./words/words.ts";

/** What it takes to begin an automation. */
export function NewAutomationPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { made } = words;
  const [, navigate] = useLocation();
  const { values, set } = useSearchState("begin");
  const begin = BEGINNINGS.find((known) => known === values.begin) ?? "welcome";
  const [named, setNamed] = useState<string | null>(null);
  const name = named ?? (begin === "empty" ? "" : made.begins[begin]);
  const around = useAround();
  const make = useChange("makeAutomation", {
    refreshes: ["listAutomations"],
    onDone: ({ id }) => navigate(`/automations/${id}`),
  });
  const submit = (): void => {
    if (around !== null) make.mutate({ body: { name, definition: beginningOf(begin, around) } });
  };
  return (
    <Page title={made.title} lead={made.lead} up={{ href: "/automations", label: words.up }}>
      <Form onSubmit={submit} problem={make.error}>
        <RadioField
          label={made.begin}
          options={BEGINNINGS.map((id) => ({
            id,
            label: made.begins[id],
            hint: made.beginHints[id],
          }))}
          value={begin}
          onChange={(chosen) => set({ begin: chosen })}
        />
        <TextField
          label={made.name}
          hint={made.nameHint}
          name="name"
          value={name}
          onChange={setNamed}
          maxLength={200}
          isRequired
        />
        <Button type="submit" look="main" isDisabled={make.isPending || around === null}>
          {made.make}
        </Button>
      </Form>
    </Page>
  );
}
