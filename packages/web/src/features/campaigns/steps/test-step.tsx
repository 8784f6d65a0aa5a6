import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay, useSession } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { TextTest } from "../../texting/parts/text-test.tsx";
import { DrawnMail } from "../parts/drawn-mail.tsx";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
}

/** A copy of the mail to oneself, and how it is drawn. */
export function TestStep({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  if (campaign.channel === "sms") return <TextTest campaign={campaign} />;
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.test.lead}</p>
      {mayWrite ? <TestForm campaign={campaign} /> : null}
      <DrawnMail campaign={campaign} />
    </div>
  );
}

function TestForm({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const own = useSession().data?.member?.email ?? "";
  const [to, setTo] = useState(own);
  const [of, setOf] = useState<"writing" | "trial">("writing");
  const send = useChange("sendTest", { onDone: ({ sent }) => tell(words.test.sent(sent)) });
  const addresses = to
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== "");
  return (
    <Form
      problem={send.error}
      onSubmit={() => send.mutate({ params: { id: campaign.id }, body: { of, to: addresses } })}
    >
      <TextField
        label={words.test.to}
        hint={words.test.toHint}
        name="to"
        value={to}
        onChange={setTo}
        rows={3}
        isRequired
      />
      {campaign.trial === null ? null : (
        <RadioField
          label={words.test.which}
          options={[
            { id: "writing", label: words.write.own },
            { id: "trial", label: words.write.onTrial },
          ]}
          value={of}
          onChange={setOf}
        />
      )}
      <div className="actions">
        <Button type="submit" look="main" isDisabled={send.isPending || addresses.length === 0}>
          {words.test.send}
        </Button>
      </div>
      {send.isSuccess ? (
        <p>
          {words.test.sent(send.data.sent)} <Link href="/inbox">{words.test.openInbox}</Link>
        </p>
      ) : null}
    </Form>
  );
}
