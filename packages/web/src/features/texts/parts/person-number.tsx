import type { Contact } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const REFRESHES = ["getPerson", "getContact"] as const;

/** A person's telephone number. What they agreed to by text stands among their choices. */
export function PersonNumber({ contact }: { readonly contact: Contact }): ReactNode {
  const { person: said } = useFeatureWords(WORDS).words;
  const may = useMay("write");
  return (
    <Section title={said.title}>
      {contact.phone === null ? (
        <p className="faint">{said.none}</p>
      ) : (
        <p>
          {contact.phone} <Link href={`/texts?contact=${contact.id}`}>{said.texts}</Link>
        </p>
      )}
      {may ? (
        <DialogButton label={contact.phone === null ? said.add : said.change} title={said.title}>
          {(close) => <NumberForm contact={contact} close={close} />}
        </DialogButton>
      ) : null}
    </Section>
  );
}

interface FormProps {
  readonly contact: Contact;
  readonly close: () => void;
}

function NumberForm({ contact: { id, phone }, close }: FormProps): ReactNode {
  const { person: said } = useFeatureWords(WORDS).words;
  const { tell, fail } = useToasts();
  const [written, setWritten] = useState(phone ?? "");
  const done = {
    refreshes: REFRESHES,
    onDone: () => {
      tell(said.saved);
      close();
    },
  };
  const set = useChange("setContactNumber", done);
  const remove = useChange("removeContactNumber", done);
  const params = { id };
  return (
    <Form onSubmit={() => set.mutate({ params, body: { phone: written } })} problem={set.error}>
      <TextField
        label={said.number}
        hint={said.hint}
        name="phone"
        maxLength={40}
        isRequired
        value={written}
        onChange={setWritten}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={set.isPending}>
          {said.save}
        </Button>
        {phone === null ? null : (
          <Button
            isDisabled={remove.isPending}
            onPress={() => remove.mutate({ params }, { onError: fail })}
          >
            {said.remove}
          </Button>
        )}
      </div>
    </Form>
  );
}
