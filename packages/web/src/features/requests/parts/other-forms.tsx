import type { RightsRequest } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { formatDate } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { useRequestChange } from "./use-request-change.ts";

interface Props {
  readonly request: Pick<RightsRequest, "id" | "dueOn">;
  readonly close: () => void;
}

/** Which other proof was seen, and why it is enough. */
export function ProofForm({ request: { id }, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { prove } = words.next;
  const [how, setHow] = useState("");
  const change = useRequestChange("acceptProof", prove.done, close);
  return (
    <Form
      problem={change.error}
      onSubmit={() => change.mutate({ params: { id }, body: { how: how.trim() } })}
    >
      <p>{prove.text}</p>
      <TextField
        label={prove.how}
        name="how"
        maxLength={1000}
        isRequired
        value={how}
        onChange={setHow}
      />
      <Buttons label={prove.send} isBusy={change.isPending} close={close} />
    </Form>
  );
}

/** Why it takes two months more. */
export function ExtendForm({ request: { id, dueOn }, close }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { extend } = words.next;
  const [because, setBecause] = useState<"complex" | "many">("complex");
  const change = useRequestChange("extendRequest", extend.done, close);
  return (
    <Form
      problem={change.error}
      onSubmit={() => change.mutate({ params: { id }, body: { because } })}
    >
      <p>{extend.text(formatDate(dueOn, language))}</p>
      <RadioField
        label={extend.title}
        value={because}
        options={(["complex", "many"] as const).map((one) => ({
          id: one,
          label: extend.because[one],
        }))}
        onChange={setBecause}
      />
      <Buttons label={extend.send} isBusy={change.isPending} close={close} />
    </Form>
  );
}

type Reason = RightsRequest["refusals"][number];

/** Why it is refused, and what is added to the letter. */
export function RefuseForm({
  request: { id },
  reasons,
  close,
}: Props & { readonly reasons: readonly Reason[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { refuse } = words.next;
  const [because, setBecause] = useState<Reason | null>(reasons[0] ?? null);
  const [own, setOwn] = useState("");
  const change = useRequestChange("refuseRequest", refuse.done, close);
  const submit = (): void => {
    if (because !== null) change.mutate({ params: { id }, body: { because, words: own } });
  };
  return (
    <Form problem={change.error} onSubmit={submit}>
      <p>{refuse.text}</p>
      <RadioField
        label={refuse.title}
        value={because}
        options={reasons.map((one) => ({ id: one, label: refuse.because[one] }))}
        onChange={setBecause}
      />
      {because === "identity" ? (
        <p className="faint">{refuse.noWords}</p>
      ) : (
        <TextField
          label={refuse.words}
          name="words"
          rows={4}
          maxLength={4000}
          value={own}
          onChange={setOwn}
        />
      )}
      <Buttons label={refuse.send} isBusy={change.isPending} close={close} />
    </Form>
  );
}

const ASIDE = ["not-a-request", "twice", "taken-back"] as const;

/** Why it is nobody's request, or not any more. */
export function AsideForm({ request: { id }, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { aside } = words.next;
  const [because, setBecause] = useState<(typeof ASIDE)[number]>("not-a-request");
  const [note, setNote] = useState("");
  const change = useRequestChange("setRequestAside", aside.done, close);
  const submit = (): void =>
    change.mutate({ params: { id }, body: { because, note: note.trim() || null } });
  return (
    <Form problem={change.error} onSubmit={submit}>
      <p>{aside.text}</p>
      <RadioField
        label={aside.title}
        value={because}
        options={ASIDE.map((one) => ({ id: one, label: aside.because[one] }))}
        onChange={setBecause}
      />
      <TextField
        label={aside.note}
        name="note"
        rows={2}
        maxLength={4000}
        value={note}
        onChange={setNote}
      />
      <Buttons label={aside.send} isBusy={change.isPending} close={close} />
    </Form>
  );
}

interface ButtonsProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly close: () => void;
}

/** The act, and the way out of it. */
export function Buttons({ label, isBusy, close }: ButtonsProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="actions">
      <Button type="submit" look="main" isDisabled={isBusy}>
        {label}
      </Button>
      <Button onPress={close}>{words.cancel}</Button>
    </div>
  );
}
