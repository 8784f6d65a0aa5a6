import type { RegisterAnswers } from "@consentry/client";
import { useState, type ComponentType, type ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import { fieldsOf, linesOf } from "./lines.ts";

/** Questions with one answer an organisation. */
export type QuestionId = keyof RegisterAnswers;

interface Props {
  readonly answers: RegisterAnswers;
  readonly close: () => void;
}

/** The form of each question. */
export const ANSWER_FORMS: Readonly<Record<QuestionId, ComponentType<Props>>> = {
  controller: ControllerForm,
  officer: (props) => <PartyForm id="officer" {...props} />,
  representative: (props) => <PartyForm id="representative" {...props} />,
  "joint-controllers": (props) => <PartiesForm id="joint-controllers" {...props} />,
  "for-others": (props) => <PartiesForm id="for-others" {...props} />,
  sensitive: SensitiveForm,
  security: SecurityForm,
};

function ControllerForm({ answers, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.questions;
  const [controller, setController] = useState(
    answers.controller ?? { legalName: "", address: "", representedBy: "" },
  );
  const change = (changes: Partial<typeof controller>): void =>
    setController({ ...controller, ...changes });
  return (
    <AnswerForm body={{ controller }} close={close}>
      <TextField
        label={said.legalName}
        name="controller.legalName"
        isRequired
        maxLength={300}
        value={controller.legalName}
        onChange={(legalName) => change({ legalName })}
      />
      <TextField
        label={said.address}
        name="controller.address"
        rows={2}
        maxLength={4000}
        value={controller.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        label={said.representedBy}
        name="controller.representedBy"
        maxLength={300}
        value={controller.representedBy}
        onChange={(representedBy) => change({ representedBy })}
      />
    </AnswerForm>
  );
}

function PartyForm({
  id,
  answers,
  close,
}: Props & { readonly id: "officer" | "representative" }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.questions;
  const before = answers[id];
  const [which, setWhich] = useState<"one" | "none" | null>(
    before === null ? null : before.party === null ? "none" : "one",
  );
  const [party, setParty] = useState(before?.party ?? { name: "", contact: "" });
  return (
    <AnswerForm
      body={{ [id]: { party: which === "one" ? party : null } }}
      isReady={which !== null}
      close={close}
    >
      <RadioField
        label={said.which}
        options={[
          { id: "one", label: said.one },
          { id: "none", label: said.none },
        ]}
        value={which}
        onChange={setWhich}
      />
      {which === "one" ? (
        <>
          <TextField
            label={said.name}
            name={`${id}.party.name`}
            isRequired
            maxLength={300}
            value={party.name}
            onChange={(name) => setParty({ ...party, name })}
          />
          <TextField
            label={said.contact}
            name={`${id}.party.contact`}
            maxLength={300}
            value={party.contact}
            onChange={(contact) => setParty({ ...party, contact })}
          />
        </>
      ) : null}
    </AnswerForm>
  );
}

function PartiesForm({
  id,
  answers,
  close,
}: Props & { readonly id: "joint-controllers" | "for-others" }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.questions;
  const [text, setText] = useState(() => {
    const before =
      id === "for-others" ? answers[id]?.controllers : answers["joint-controllers"]?.parties;
    return linesOf((before ?? []).map((one) => [one.name, one.contact, one.forWhat]));
  });
  const parties = fieldsOf(text, 3).map(([name = "", contact = "", forWhat = ""]) => ({
    name,
    contact,
    forWhat,
  }));
  const body =
    id === "for-others"
      ? { "for-others": { controllers: parties } }
      : { "joint-controllers": { parties } };
  return (
    <AnswerForm body={body} close={close}>
      <TextField
        label={said.parties}
        hint={said.partiesHint}
        rows={4}
        value={text}
        onChange={setText}
      />
    </AnswerForm>
  );
}

function SensitiveForm({ answers, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.questions;
  const [isHeld, setHeld] = useState(answers.sensitive?.isHeld ?? false);
  const [which, setWhich] = useState(answers.sensitive?.which ?? "");
  const body = { sensitive: { isHeld, which: isHeld ? which : "" } };
  return (
    <AnswerForm body={body} isReady={!isHeld || which.trim() !== ""} close={close}>
      <CheckboxField label={said.held} isSelected={isHeld} onChange={setHeld} />
      {isHeld ? (
        <TextField
          label={said.which2}
          rows={3}
          isRequired
          maxLength={4000}
          value={which}
          onChange={setWhich}
        />
      ) : null}
    </AnswerForm>
  );
}

function SecurityForm({ answers, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [measures, setMeasures] = useState(answers.security?.measures ?? "");
  return (
    <AnswerForm body={{ security: { measures } }} close={close}>
      <TextField
        label={words.questions.measures}
        rows={5}
        maxLength={4000}
        value={measures}
        onChange={setMeasures}
      />
    </AnswerForm>
  );
}
