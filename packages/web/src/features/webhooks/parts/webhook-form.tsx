import type { ApiProblem, NewWebhook } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { KINDS, type Kind } from "../kinds.ts";
import { WORDS } from "../words/words.ts";

export type WebhookDraft = Required<Pick<NewWebhook, "name" | "url" | "kinds" | "addressWhy">>;

interface Props {
  readonly known?: WebhookDraft;
  readonly submit: string;
  readonly problem: ApiProblem | null;
  readonly isPending: boolean;
  readonly onSubmit: (draft: WebhookDraft) => void;
  readonly close: () => void;
}

const NEW: WebhookDraft = { name: "", url: "", kinds: [], addressWhy: null };

/** What somebody says of a program that is told of what happens. */
export function WebhookForm(props: Props): ReactNode {
  const { known = NEW, submit, problem, isPending, onSubmit, close } = props;
  const { words } = useFeatureWords(WORDS);
  const { fields } = words;
  const [given, setGiven] = useState(known);
  const put = (changes: Partial<WebhookDraft>): void => setGiven({ ...given, ...changes });
  return (
    <Form onSubmit={() => onSubmit(given)} problem={problem}>
      <TextField
        label={fields.name}
        hint={fields.nameHint}
        name="name"
        maxLength={200}
        isRequired
        value={given.name}
        onChange={(name) => put({ name })}
      />
      <TextField
        label={fields.url}
        hint={fields.urlHint}
        name="url"
        type="url"
        isCode
        autoComplete="off"
        example="https://shop.example.org/hooks"
        maxLength={2000}
        isRequired
        value={given.url}
        onChange={(url) => put({ url })}
      />
      <Kinds chosen={given.kinds} onChange={(kinds) => put({ kinds })} />
      <CheckboxField
        label={fields.needsAddress}
        hint={fields.needsAddressHint}
        isSelected={given.addressWhy !== null}
        onChange={(needs) => put({ addressWhy: needs ? "" : null })}
      />
      {given.addressWhy === null ? null : (
        <TextField
          label={fields.addressWhy}
          hint={fields.addressWhyHint}
          name="addressWhy"
          maxLength={500}
          isRequired
          value={given.addressWhy}
          onChange={(addressWhy) => put({ addressWhy })}
        />
      )}
      <div className="actions">
        <Button type="submit" look="main" isDisabled={isPending || given.kinds.length === 0}>
          {submit}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

interface KindsProps {
  readonly chosen: readonly Kind[];
  readonly onChange: (chosen: Kind[]) => void;
}

function Kinds({ chosen, onChange }: KindsProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <fieldset className="webhook-kinds">
      <legend>{words.fields.kinds}</legend>
      {KINDS.map(({ group, kinds }) => (
        <fieldset key={group} className="webhook-group">
          <legend>{words.groups[group]}</legend>
          {kinds.map((kind) => (
            <CheckboxField
              key={kind}
              label={words.kinds[kind]}
              isSelected={chosen.includes(kind)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, kind] : chosen.filter((one) => one !== kind))
              }
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
