import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

export interface RecipientDraft {
  readonly name: string;
  readonly address: string;
}

/** What is sent of them: whoever has no name is none. */
export function tidy(
  drafts: readonly RecipientDraft[],
): readonly { readonly name: string; readonly address: string | null }[] {
  return drafts.flatMap(({ name, address }) =>
    name.trim() === "" ? [] : [{ name: name.trim(), address: address.trim() || null }],
  );
}

interface Props {
  readonly value: readonly RecipientDraft[];
  readonly onChange: (value: readonly RecipientDraft[]) => void;
}

/** Those to whom the data went, with what was told of others before at hand. */
export function RecipientFields({ value, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { pass } = words;
  const known = useRead("listKnownRecipients", {}).data?.items ?? [];
  const others = known.filter(({ name }) => value.every((one) => one.name !== name));
  const change = (at: number, draft: RecipientDraft): void =>
    onChange(value.map((one, index) => (index === at ? draft : one)));
  return (
    <fieldset className="recipients">
      <legend>{pass.title}</legend>
      <p className="faint">{pass.text}</p>
      {value.map((draft, at) => (
        // Two of them may be alike while they are being written.
        <div className="recipient-fields" key={at}>
          <TextField
            label={pass.name}
            name={`recipients[${at}].name`}
            maxLength={200}
            value={draft.name}
            onChange={(name) => change(at, { ...draft, name })}
          />
          <TextField
            label={pass.address}
            hint={pass.addressHint}
            name={`recipients[${at}].address`}
            type="email"
            maxLength={254}
            value={draft.address}
            onChange={(address) => change(at, { ...draft, address })}
          />
          <Button onPress={() => onChange(value.filter((_, index) => index !== at))}>
            {pass.remove}
          </Button>
        </div>
      ))}
      <div className="actions">
        <Button onPress={() => onChange([...value, { name: "", address: "" }])}>{pass.add}</Button>
        {others.length === 0 ? null : <span className="faint">{pass.known}</span>}
        {others.map(({ name, address }) => (
          <Button
            key={`${name} ${address}`}
            look="link"
            onPress={() => onChange([...value, { name, address: address ?? "" }])}
          >
            {name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
