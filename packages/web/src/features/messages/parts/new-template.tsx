import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { kindOptions, type Kind } from "../kinds.ts";
import { WORDS } from "../words/words.ts";

/** A template is kept from its first moment on, as a draft that says something already. */
export function NewTemplate(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const may = useMay("write");
  if (!may) return null;
  const { make } = words.templates;
  return (
    <DialogButton look="main" label={make} title={make}>
      {() => <NewTemplateForm />}
    </DialogButton>
  );
}

function NewTemplateForm(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { templates: said } = words;
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("order");
  const [, go] = useLocation();
  const make = useChange("makeMessageTemplate", {
    refreshes: ["listMessageTemplates"],
    onDone: (made) => go(`/messages/templates/${made.name}`),
  });
  const send = (): void => {
    const { first } = said;
    const written = { format: "markdown", preheader: "", text: null } as const;
    make.mutate({
      body: {
        name: name.trim(),
        kind,
        defaultLocale: language,
        texts: [{ locale: language, subject: first.subject, source: first.source, ...written }],
        testData: { name: first.name, number: "A-1042", url: "https://shop.example/orders/A-1042" },
      },
    });
  };
  return (
    <Form onSubmit={send} problem={make.error}>
      <TextField
        label={said.name}
        hint={said.nameHint}
        name="name"
        value={name}
        onChange={setName}
        maxLength={60}
        example="order-confirmation"
        isRequired
      />
      <SelectField
        label={said.kind}
        hint={said.kindHint}
        name="kind"
        options={kindOptions(language)}
        value={kind}
        onChange={setKind}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending}>
          {said.makeConfirm}
        </Button>
      </div>
    </Form>
  );
}
