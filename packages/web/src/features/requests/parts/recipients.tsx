import type { WholeRightsRequest } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Buttons } from "./other-forms.tsx";
import { useRequestChange } from "./use-request-change.ts";

type Recipient = WholeRightsRequest["recipients"][number];

const PASSED_ON: readonly WholeRightsRequest["kind"][] = [
  "rectification",
  "erasure",
  "restriction",
];

/** Whom it was passed on to, and what each said to it. */
export function Recipients({ request }: { readonly request: WholeRightsRequest }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { pass } = words;
  const { id, kind, state, recipients } = request;
  if (!PASSED_ON.includes(kind) || state.kind !== "done") return null;
  return (
    <Section title={pass.title}>
      {recipients.length === 0 ? <p>{pass.none}</p> : null}
      <ul className="recipients">
        {recipients.map((recipient) => (
          <li key={recipient.recipient}>
            <RecipientLine id={id} recipient={recipient} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  readonly id: string;
  readonly recipient: Recipient;
}

function RecipientLine({ id, recipient }: LineProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { pass } = words;
  const { name, address, toldBy, toldAt, answer, answeredOn } = recipient;
  return (
    <>
      <p>
        <strong>{name}</strong> {address === null ? null : <span className="faint">{address}</span>}
      </p>
      <p className="faint">
        {pass.told} {pass.toldBy[toldBy]}, <Moment at={toldAt} />
      </p>
      <p>
        {answer === null || answeredOn === null ? (
          <Marked kind="held">{pass.waiting}</Marked>
        ) : (
          <Marked kind={answer === "impossible" ? "unclear" : "permitted"}>
            {pass.answers[answer]}, <Day on={answeredOn} />
          </Marked>
        )}{" "}
        <DialogButton look="link" label={pass.note} title={name}>
          {(close) => <AnswerForm id={id} recipient={recipient} close={close} />}
        </DialogButton>
      </p>
    </>
  );
}

const ANSWERS = ["done", "impossible", "nothing-held"] as const;

function AnswerForm({
  id,
  recipient: { recipient, answer: known },
  close,
}: LineProps & { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { pass } = words;
  const [answer, setAnswer] = useState(known ?? "done");
  const change = useRequestChange("noteAnswerOfRecipient", pass.noted, close);
  return (
    <Form
      problem={change.error}
      onSubmit={() => change.mutate({ params: { id, recipient }, body: { answer } })}
    >
      <RadioField
        label={pass.note}
        value={answer}
        options={ANSWERS.map((one) => ({ id: one, label: pass.answers[one] }))}
        onChange={setAnswer}
      />
      <Buttons label={pass.note} isBusy={change.isPending} close={close} />
    </Form>
  );
}
