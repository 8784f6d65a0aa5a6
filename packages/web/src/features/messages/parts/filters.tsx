import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { kindOptions } from "../kinds.ts";
import type { Wanted } from "../use-wanted.ts";
import { WORDS } from "../words/words.ts";

/** By what messages are looked for. */
export function Filters({ wanted }: { readonly wanted: Wanted }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { all } = words;
  const [typed, setTyped] = useState({ email: wanted.email, reference: wanted.reference });
  const look = (): void => {
    wanted.setEmail(typed.email.trim());
    wanted.set({ reference: typed.reference.trim() });
  };
  const clear = (): void => {
    setTyped({ email: "", reference: "" });
    wanted.setEmail("");
    wanted.set({ kind: null, state: null, period: null, reference: null });
  };
  return (
    <form
      className="message-filters"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <SelectField
        label={all.kind}
        options={[{ id: "", label: all.anyKind }, ...kindOptions(language)]}
        value={wanted.kind ?? ""}
        onChange={(kind) => wanted.set({ kind })}
      />
      <SelectField
        label={all.state}
        options={[
          { id: "", label: all.anyState },
          ...Object.entries(words.states).map(([id, label]) => ({ id, label })),
        ]}
        value={wanted.state ?? ""}
        onChange={(state) => wanted.set({ state })}
      />
      <SelectField
        label={all.period}
        options={Object.entries(all.periods).map(([id, label]) => ({ id, label }))}
        value={wanted.period ?? "any"}
        onChange={(period) => wanted.set({ period: period === "any" ? null : period })}
      />
      <TextField
        label={all.address}
        hint={all.addressHint}
        type="email"
        value={typed.email}
        onChange={(email) => setTyped({ ...typed, email })}
      />
      <TextField
        label={all.reference}
        value={typed.reference}
        maxLength={200}
        onChange={(reference) => setTyped({ ...typed, reference })}
      />
      <div className="actions">
        <Button type="submit">{all.search}</Button>
        {wanted.isNarrowed ? (
          <Button look="link" onPress={clear}>
            {all.clear}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
