import type { NewBreach } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { MomentField } from "../../../ui/fields/moment-field.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Everything empty: what is not known yet can follow. */
const NOTHING_KNOWN: Omit<NewBreach["content"], "title"> = {
  natures: [],
  happenedAt: null,
  happened: "",
  people: "",
  peopleCount: null,
  records: "",
  recordsCount: null,
  contact: "",
  consequences: "",
  measures: "",
  authorityDecision: null,
  authorityReasons: "",
  personsDecision: null,
  personsReasons: "",
  delayReasons: "",
};

/** Three questions, and the clock runs: everything else can follow. */
export function OpenBreach(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.open.label} look="main" title={words.open.title}>
      {() => <OpenForm />}
    </DialogButton>
  );
}

function OpenForm(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { open } = words;
  const [, navigate] = useLocation();
  const [title, setTitle] = useState("");
  const [role, setRole] = useState<NewBreach["role"]>("controller");
  const [awareAt, setAwareAt] = useState<string | null>(null);
  const make = useChange("openBreach", {
    refreshes: ["listBreaches", "showHome"],
    onDone: ({ id }) => navigate(`/breaches/${id}`),
  });
  const submit = (): void => {
    if (awareAt === null || title.trim() === "") return;
    make.mutate({ body: { role, awareAt, content: { ...NOTHING_KNOWN, title: title.trim() } } });
  };
  return (
    <Form onSubmit={submit} problem={make.error}>
      <TextField
        label={open.name}
        hint={open.nameHint}
        name="content.title"
        value={title}
        onChange={setTitle}
        maxLength={200}
        isRequired
      />
      <RadioField
        label={open.role}
        name="role"
        options={(["controller", "processor"] as const).map((id) => ({
          id,
          label: open.roles[id],
        }))}
        value={role}
        onChange={setRole}
      />
      <MomentField
        label={open.aware}
        hint={open.awareHint}
        name="awareAt"
        value={awareAt}
        onChange={setAwareAt}
        isRequired
      />
      <Button
        type="submit"
        look="main"
        isDisabled={awareAt === null || title.trim() === "" || make.isPending}
      >
        {open.go}
      </Button>
    </Form>
  );
}
