import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly address: string;
  readonly name: string | null;
}

/** Says what a server is called here: then it is known. */
export function NameSource({ address, name }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton
      label={name === null ? words.sources.name : words.sources.rename}
      look="link"
      title={words.sources.nameTitle(address)}
    >
      {(close) => <NameForm address={address} name={name} close={close} />}
    </DialogButton>
  );
}

function NameForm({ address, name, close }: Props & { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [given, setGiven] = useState(name ?? "");
  const save = useChange("nameSource", { refreshes: ["showDeliveryReports"], onDone: close });
  return (
    <Form
      onSubmit={() => save.mutate({ body: { address, name: given.trim() || null } })}
      problem={save.error}
    >
      <TextField
        label={words.sources.nameLabel}
        hint={words.sources.nameHint}
        name="name"
        value={given}
        onChange={setGiven}
        maxLength={100}
      />
      <div className="actions">
        <Button look="main" type="submit" isPending={save.isPending}>
          {words.sources.save}
        </Button>
      </div>
    </Form>
  );
}
