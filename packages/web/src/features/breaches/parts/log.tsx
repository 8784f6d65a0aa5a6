import type { BreachFile } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { MomentField } from "../../../ui/fields/moment-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { thisMoment } from "./close-breach.tsx";

interface Props {
  readonly of: BreachFile;
  readonly mayChange: boolean;
}

/** What was done, in order; nothing in it is ever changed. */
export function Log({ of, mayChange }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { log } = words;
  return (
    <Section title={log.title}>
      {mayChange ? (
        <div className="actions">
          <DialogButton label={log.note} title={log.note}>
            {(close) => <NoteForm of={of} onDone={close} />}
          </DialogButton>
        </div>
      ) : null}
      <ol className="breach-log">
        {of.steps.map(({ number, kind, at, text }) => (
          <li key={number}>
            <Moment at={at} />
            <div>
              <strong>{log.steps[kind]}</strong>
              {said(kind, text)}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );

  /** Of what was changed only names of fields are kept; of letters, how many. */
  function said(kind: BreachFile["steps"][number]["kind"], text: string): ReactNode {
    if (text === "" || kind === "changed" || kind === "decided") return null;
    const isCount = kind === "letter-begun" || kind === "letter-done";
    return <p>{isCount ? log.people(formatNumber(Number(text), language)) : text}</p>;
  }
}

const OF_ROLE = {
  controller: ["told-authority", "told-public", "note"],
  processor: ["told-controller", "note"],
} as const;

type Kind = (typeof OF_ROLE)[keyof typeof OF_ROLE][number];

function NoteForm({
  of,
  onDone,
}: {
  readonly of: BreachFile;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { log } = words;
  const [kind, setKind] = useState<Kind>(OF_ROLE[of.role][0]);
  const [at, setAt] = useState<string | null>(thisMoment());
  const [text, setText] = useState("");
  const note = useChange("noteBreachStep", {
    refreshes: ["getBreach", "listBreaches", "showHome"],
    onDone,
  });
  return (
    <Form
      onSubmit={() => {
        if (at !== null) note.mutate({ params: { id: of.id }, body: { kind, at, text } });
      }}
      problem={note.error}
    >
      <SelectField
        label={log.what}
        name="kind"
        options={OF_ROLE[of.role].map((id) => ({ id, label: log.kinds[id] }))}
        value={kind}
        onChange={setKind}
      />
      <MomentField label={log.at} name="at" value={at} onChange={setAt} isRequired />
      <TextField label={log.text} name="text" value={text} onChange={setText} rows={4} />
      <Button type="submit" look="main" isDisabled={at === null || note.isPending}>
        {log.keep}
      </Button>
    </Form>
  );
}
