import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import type { Definition } from "./form-draft.ts";

interface Props {
  readonly of: Definition;
  readonly onChange: (definition: Definition) => void;
}

/** What happens with an answer. */
export function FormManner({ of, onChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { form } = words;
  return (
    <section className="form-part">
      <h2>{form.rules}</h2>
      <CheckboxField
        label={form.doubleOptIn}
        hint={form.doubleOptInHint}
        isSelected={of.doubleOptIn ?? true}
        onChange={(doubleOptIn) => onChange({ ...of, doubleOptIn })}
      />
      <CheckboxField
        label={form.network}
        hint={form.networkHint}
        isSelected={of.keepsNetworkAddress ?? false}
        onChange={(keepsNetworkAddress) => onChange({ ...of, keepsNetworkAddress })}
      />
    </section>
  );
}
