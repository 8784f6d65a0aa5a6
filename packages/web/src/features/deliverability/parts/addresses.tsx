import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly domain: string;
  readonly addresses: readonly string[];
}

/** From which addresses mails of a domain go out. */
export function Addresses({ domain, addresses }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const isOwner = useMay("own");
  const [text, setText] = useState(addresses.join("\n"));
  const change = useChange("changeSendingAddresses", {
    refreshes: ["getSendingDomain", "listBlacklists"],
    onDone: () => tell(words.addresses.saved),
  });
  const given = text.split(/[\s,]+/).filter(Boolean);
  return (
    <>
      <p>{words.addresses.lead}</p>
      <Form
        onSubmit={() => change.mutate({ params: { domain }, body: { addresses: given } })}
        problem={change.error}
      >
        <TextField
          label={words.addresses.label}
          name="addresses"
          rows={3}
          isCode
          isDisabled={!isOwner}
          example="192.0.2.25"
          value={text}
          onChange={setText}
        />
        {isOwner ? (
          <div className="actions">
            <Button type="submit" isDisabled={change.isPending}>
              {words.addresses.save}
            </Button>
          </div>
        ) : null}
      </Form>
    </>
  );
}
