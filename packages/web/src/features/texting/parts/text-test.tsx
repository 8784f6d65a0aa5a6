import type { Campaign } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ShownCampaignText } from "./campaign-text.tsx";

interface Props {
  readonly campaign: Campaign;
}

/** A text to a number of one's own, and how it looks. */
export function TextTest({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.test.lead}</p>
      {useMay("write") ? <TestForm campaign={campaign} /> : null}
      <ShownCampaignText campaign={campaign} />
    </div>
  );
}

function TestForm({ campaign }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [to, setTo] = useState("");
  const send = useChange("sendTestText", { onDone: () => tell(words.test.sent) });
  return (
    <Form
      problem={send.error}
      onSubmit={() => send.mutate({ params: { id: campaign.id }, body: { to } })}
    >
      <TextField
        label={words.test.to}
        hint={words.test.toHint}
        name="to"
        value={to}
        onChange={setTo}
        autoComplete="tel"
        isRequired
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={send.isPending || to.trim() === ""}>
          {words.test.send}
        </Button>
      </div>
      {send.isSuccess ? (
        <p>
          {words.test.sent} <Link href="/texts">{words.test.open}</Link>
        </p>
      ) : null}
    </Form>
  );
}
