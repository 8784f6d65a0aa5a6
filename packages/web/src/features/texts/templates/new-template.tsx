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
import { kindOptions, type Kind } from "../../messages/kinds.ts";
import { WORDS } from "../words/words.ts";

/** A template is kept from its first moment on, as a draft that says something already. */
export function NewTemplate(): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  if (!useMay("write")) return null;
  return (
    <DialogButton look="main" label={said.make} title={said.make}>
      {() => <NewTemplateForm />}
    </DialogButton>
  );
}

function NewTemplateForm(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { templates: said } = words;
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("login-code");
  const [, go] = useLocation();
  const make = useChange("makeTextTemplate", {
    refreshes: ["listTextTemplates"],
    onDone: (made) => go(`/texts/templates/${made.name}`),
  });
  const send = (): void =>
    make.mutate({
      body: {
        name: name.trim(),
        kind,
        defaultLocale: language,
        texts: [{ locale: language, text: said.first }],
        testData: { code: "418 207", minutes: 10 },
      },
    });
  return (
    <Form onSubmit={send} problem={make.error}>
      <TextField
        label={said.name}
        hint={said.nameHint}
        name="name"
        value={name}
        onChange={setName}
        maxLength={60}
        example="login-code"
        isRequired
      />
      <SelectField
        label={words.sent.kind}
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
