import type { MessageRetention } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** For how long an organisation keeps what its messages said, and that they were sent. */
export function MessageRetentionSection(): ReactNode {
  const { retention: said } = useFeatureWords(WORDS).words;
  const retention = useRead("getMessageRetention", {});
  const mayChoose = useMay("own");
  return (
    <Section title={said.title}>
      <p>{said.lead}</p>
      <Loaded of={retention}>
        {(read) =>
          mayChoose ? (
            <Choose key={`${read.contentDays} ${read.logDays}`} retention={read} />
          ) : (
            <p>{said.shown(read.contentDays, read.logDays)}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function Choose({ retention }: { readonly retention: MessageRetention }): ReactNode {
  const { retention: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [contentDays, setContentDays] = useState<number | null>(retention.contentDays);
  const [logDays, setLogDays] = useState<number | null>(retention.logDays);
  const choose = useChange("chooseMessageRetention", {
    refreshes: ["getMessageRetention", "getMessage"],
    onDone: () => tell(said.saved),
  });
  const { fewestDays, mostContentDays, mostLogDays } = retention;
  const isSame = contentDays === retention.contentDays && logDays === retention.logDays;
  return (
    <Form
      problem={choose.error}
      onSubmit={() => {
        if (contentDays !== null && logDays !== null) {
          choose.mutate({ body: { contentDays, logDays } });
        }
      }}
    >
      <NumberField
        label={said.content}
        hint={said.bounds(fewestDays, mostContentDays)}
        name="contentDays"
        value={contentDays}
        onChange={setContentDays}
        least={fewestDays}
        most={mostContentDays}
      />
      <NumberField
        label={said.log}
        hint={said.bounds(contentDays ?? fewestDays, mostLogDays)}
        name="logDays"
        value={logDays}
        onChange={setLogDays}
        least={contentDays ?? fewestDays}
        most={mostLogDays}
      />
      <div className="actions">
        <Button type="submit" isDisabled={isSame || choose.isPending}>
          {said.save}
        </Button>
      </div>
    </Form>
  );
}
