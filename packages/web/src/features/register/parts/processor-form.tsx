import type { RegisterProcessor, RegisterProcessorAnswer } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { countryOptions } from "../../../words/countries.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { fieldsOf, linesOf } from "./lines.ts";

interface Props {
  /** `null`: one that no setting shows. */
  readonly of: RegisterProcessor | null;
  readonly close: () => void;
}

type Answer = RegisterProcessorAnswer;

const ROLES = ["processor", "controller", "joint", "ourselves"] as const;
const CONTRACTS = ["signed", "none", "not-needed"] as const;
const SAFEGUARDS = ["none", "scc", "bcr", "listed"] as const;
const COUNTRY = /^(?:[A-Za-z]{2})?$/;

/** What a firm is, where its data are and under which contract. */
export function ProcessorForm({ of, close }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const said = words.processors.fields;
  const { tell } = useToasts();
  const [answer, setAnswer] = useState<Answer>(of?.answer ?? beginningOf(of));
  const [subs, setSubs] = useState(() =>
    linesOf(answer.subProcessors.map((one) => [one.name, one.country ?? "", one.whatFor])),
  );
  const change = (changes: Partial<Answer>): void => setAnswer({ ...answer, ...changes });
  const keep = useChange("answerProcessor", {
    refreshes: ["showRegister", "showHome"],
    onDone: () => {
      tell(said.saved);
      close();
    },
  });
  const rows = fieldsOf(subs, 3);
  const wrong = rows.map(([, country = ""]) => country).find((country) => !COUNTRY.test(country));
  const submit = (): void => {
    if (wrong !== undefined) return;
    const subProcessors = rows.map(([name = "", country = "", whatFor = ""]) => ({
      name,
      country: country === "" ? null : country.toUpperCase(),
      whatFor,
    }));
    keep.mutate({ body: { key: of?.key ?? null, answer: { ...answer, subProcessors } } });
  };
  return (
    <Form onSubmit={submit} problem={keep.error}>
      <TextField
        label={said.name}
        name="answer.name"
        isRequired
        maxLength={300}
        value={answer.name}
        onChange={(name) => change({ name })}
      />
      <RadioField
        label={said.role}
        name="answer.role"
        options={ROLES.map((id) => ({
          id,
          label: words.processors.roles[id],
          hint: said.roleHints[id],
        }))}
        value={answer.role}
        onChange={(role) => change({ role })}
      />
      <ComboField
        label={said.country}
        hint={said.countryHint}
        name="answer.country"
        options={countryOptions(language)}
        value={answer.country}
        onChange={(country) => change({ country })}
      />
      <TextField
        label={said.whatFor}
        name="answer.whatFor"
        rows={2}
        maxLength={4000}
        value={answer.whatFor}
        onChange={(whatFor) => change({ whatFor })}
      />
      <SelectField
        label={said.contract}
        name="answer.contract"
        options={CONTRACTS.map((id) => ({ id, label: words.processors.contracts[id] }))}
        value={answer.contract}
        onChange={(contract) => change({ contract })}
      />
      {answer.contract === "signed" ? (
        <>
          <DateField
            label={said.contractOn}
            name="answer.contractOn"
            value={answer.contractOn}
            onChange={(contractOn) => change({ contractOn })}
          />
          <TextField
            label={said.reference}
            name="answer.reference"
            maxLength={300}
            value={answer.reference}
            onChange={(reference) => change({ reference })}
          />
        </>
      ) : null}
      <SelectField
        label={said.safeguard}
        name="answer.safeguard"
        options={SAFEGUARDS.map((id) => ({ id, label: said.safeguards[id] }))}
        value={answer.safeguard ?? "none"}
        onChange={(id) => change({ safeguard: id === "none" ? null : id })}
      />
      <CheckboxField
        label={said.isAssessed}
        isSelected={answer.isAssessed}
        onChange={(isAssessed) => change({ isAssessed })}
      />
      <TextField
        label={said.subs}
        hint={said.subsHint}
        error={wrong === undefined ? undefined : said.subsWrong(wrong)}
        rows={3}
        value={subs}
        onChange={setSubs}
      />
      <DateField
        label={said.ended}
        name="answer.endedOn"
        value={answer.endedOn}
        onChange={(endedOn) => change({ endedOn })}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={keep.isPending}>
          {said.save}
        </Button>
      </div>
    </Form>
  );
}

/** What is known already stands there, for somebody to say whether it is so. */
function beginningOf(of: RegisterProcessor | null): Answer {
  return {
    name: of?.name ?? "",
    role: of?.uses.some(({ use }) => use === "partner") === true ? "controller" : "processor",
    country: of?.country ?? null,
    whatFor: "",
    contract: "none",
    contractOn: null,
    reference: "",
    safeguard: null,
    isAssessed: false,
    subProcessors: [],
    endedOn: null,
  };
}
