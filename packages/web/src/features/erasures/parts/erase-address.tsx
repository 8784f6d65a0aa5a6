import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Erases whoever reads an address: a contact, or somebody who only got messages. */
export function EraseAddress(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (!useMay("rights")) return null;
  return (
    <DialogButton label={words.erase.open} title={words.erase.title}>
      {(close) => <EraseForm close={close} />}
    </DialogButton>
  );
}

function EraseForm({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [address, setAddress] = useState("");
  const erase = useChange("eraseAddress", {
    refreshes: ["listErasures", "listContacts"],
    onDone: () => {
      tell(words.erase.done);
      close();
    },
  });
  return (
    <Form
      onSubmit={() => erase.mutate({ body: { address: address.trim() } })}
      problem={erase.error}
    >
      <p>{words.erase.text}</p>
      <TextField
        label={words.erase.address}
        name="address"
        type="email"
        maxLength={254}
        value={address}
        onChange={setAddress}
      />
      <Button look="main" type="submit">
        {words.erase.confirm}
      </Button>
    </Form>
  );
}
