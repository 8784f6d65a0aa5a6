import type { NewConsentAct } from "@consentry/client";
import { CHANNELS, PURPOSES } from "@consentry/law";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { CHANGED_BY_AN_ACT } from "../changed-by-an-act.ts";
import { WORDS } from "../words/words.ts";

/** A dialog in which a member writes down what the person said to them. */
export function RecordAct({ contact }: { readonly contact: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <DialogButton label={words.record.open} title={words.record.title}>
      {(close) => <ActForm contact={contact} close={close} />}
    </DialogButton>
  );
}

type Action = Exclude<NewConsentAct["action"], "requested">;
type Method = NonNullable<NewConsentAct["method"]> | "member";

interface Props {
  readonly contact: string;
  readonly close: () => void;
}

function ActForm({ contact: id, close }: Props): ReactNode {
  const { words: all, language: page } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.record;
  const { tell } = useToasts();
  const [action, setAction] = useState<Action>("withdrawn");
  const [purpose, setPurpose] = useState<NewConsentAct["purpose"]>("send.newsletter");
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>("email");
  const [method, setMethod] = useState<Method>("phone");
  const [day, setDay] = useState<string | null>(null);
  const [question, setQuestion] = useState("");
  const [explanation, setExplanation] = useState("");
  const [language, setLanguage] = useState<keyof typeof words.languages>(page);
  const [note, setNote] = useState("");
  const mayWrite = useMay("write");
  const after = {
    refreshes: CHANGED_BY_AN_ACT,
    onDone: () => {
      tell(all.choices.done);
      close();
    },
  };
  const record = useChange("recordAct", after);
  const refuse = useChange("recordRefusal", after);
  const isAnswer = action === "given" || action === "refused";
  const submit = (): void => {
    const body = {
      purpose,
      channel,
      ...(method === "member" ? {} : { method }),
      ...(day === null ? {} : { at: `${day}T00:00:00Z` }),
      ...(note === "" ? {} : { evidence: { note } }),
    };
    const params = { id };
    if (mayWrite) {
      const wording = isAnswer ? { wording: { language, question, explanation } } : {};
      record.mutate({ params, body: { ...body, ...wording, action } });
    } else if (action === "withdrawn" || action === "objected") {
      refuse.mutate({ params, body: { ...body, action } });
    }
  };
  return (
    <>
      <p>{words.text}</p>
      <Form onSubmit={submit} problem={record.error ?? refuse.error}>
        <RadioField
          label={words.action}
          options={(mayWrite ? ACTIONS : REFUSALS).map((one) => ({
            id: one,
            label: words.actions[one],
          }))}
          value={action}
          onChange={setAction}
          name="action"
        />
        {action === "objected" ? <p>{words.suppresses}</p> : null}
        {action === "given" ? <p>{words.notAConsent}</p> : null}
        <SelectField
          label={words.purpose}
          options={TOLD_PURPOSES.map((one) => ({ id: one, label: nameOf(known.purposes, one) }))}
          value={purpose}
          onChange={setPurpose}
          name="purpose"
        />
        <SelectField
          label={words.channel}
          options={CHANNELS.map((one) => ({ id: one, label: nameOf(known.channels, one) }))}
          value={channel}
          onChange={setChannel}
          name="channel"
        />
        <SelectField
          label={words.method}
          options={METHODS.map((one) => ({ id: one, label: words.methods[one] }))}
          value={method}
          onChange={setMethod}
          name="method"
        />
        <DateField label={words.on} value={day} onChange={setDay} name="at" />
        {isAnswer ? (
          <>
            <TextField
              label={words.question}
              hint={words.questionHint}
              rows={2}
              value={question}
              onChange={setQuestion}
              name="wording.question"
              isRequired
            />
            <TextField
              label={words.explanation}
              rows={3}
              value={explanation}
              onChange={setExplanation}
              name="wording.explanation"
            />
            <SelectField
              label={words.language}
              options={LANGUAGES.map((one) => ({ id: one, label: words.languages[one] }))}
              value={language}
              onChange={setLanguage}
              name="wording.language"
            />
          </>
        ) : null}
        <TextField
          label={words.note}
          hint={words.noteHint}
          rows={3}
          value={note}
          onChange={setNote}
          maxLength={2_000}
          name="evidence.note"
        />
        <Button type="submit" look="main" isDisabled={record.isPending || refuse.isPending}>
          {words.submit}
        </Button>
      </Form>
    </>
  );
}

const REFUSALS: readonly Action[] = ["withdrawn", "objected"];
const ACTIONS: readonly Action[] = [...REFUSALS, "refused", "given"];
const METHODS: readonly Method[] = ["phone", "member", "paper", "email-reply"];
const LANGUAGES = ["fr", "en", "nl", "de", "it", "es"] as const;

/** What people are asked about; the rest is found out by programs. */
const TOLD_PURPOSES = PURPOSES.filter((one) =>
  /^(?:send|track|personalise|frequency|optimise|hygiene|profile|share)\./.test(one),
);
