import type { Source } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { SourceVerdict } from "./source-verdict.tsx";

/** In the order of how often they are met. */
const KINDS: readonly Source["kind"][] = [
  "import",
  "form",
  "sale",
  "account",
  "partner",
  "purchased",
  "public",
  "scraped",
  "guessed",
  "unknown",
];

/** Kinds where somebody else collected the data, and may have named us or not. */
const FROM_OTHERS: ReadonlySet<Source["kind"]> = new Set(["partner", "purchased"]);

/** Declares where people come from; the verdict on it is shown as it is filled in. */
export function DeclareSource({
  onDeclared,
}: {
  readonly onDeclared: (id: string) => void;
}): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { tell } = useToasts();
  const words = all.source;
  const [kind, setKind] = useState<Source["kind"]>("import");
  const [name, setName] = useState("");
  const [obtainedOn, setObtainedOn] = useState<string | null>(null);
  const [terms, setTerms] = useState("");
  const [namesUs, setNamesUs] = useState<Answer>("unknown");
  const [informedOn, setInformedOn] = useState<string | null>(null);
  const [informedWording, setInformedWording] = useState("");
  const [optOutOffered, setOptOutOffered] = useState<Answer>("unknown");
  const declare = useChange("declareSource", {
    refreshes: ["listSources"],
    onDone: ({ id }) => {
      tell(words.declared);
      onDeclared(id);
    },
  });
  const isFromOthers = FROM_OTHERS.has(kind);
  const named = isFromOthers ? TOLD[namesUs] : null;
  const submit = (): void =>
    declare.mutate({
      body: {
        kind,
        name,
        obtainedOn,
        terms: terms === "" ? null : terms,
        namesUs: named,
        informedOn,
        informedWording: informedWording === "" ? null : informedWording,
        optOutOffered: TOLD[optOutOffered],
      },
    });
  const answers = ANSWERS.map((id) => ({ id, label: words.answers[id] }));
  return (
    <Form onSubmit={submit} problem={declare.error}>
      <SelectField
        label={words.kind}
        options={KINDS.map((id) => ({ id, label: nameOf(known.sources, id) }))}
        value={kind}
        onChange={setKind}
        name="kind"
      />
      {isFromOthers ? (
        <RadioField
          label={words.namesUs}
          options={answers}
          value={namesUs}
          onChange={setNamesUs}
          name="namesUs"
        />
      ) : null}
      <SourceVerdict kind={kind} namesUs={named} />
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        name="name"
        isRequired
      />
      <DateField
        label={words.obtainedOn}
        value={obtainedOn}
        onChange={setObtainedOn}
        name="obtainedOn"
      />
      <TextField label={words.terms} rows={2} value={terms} onChange={setTerms} name="terms" />
      <DateField
        label={words.informedOn}
        value={informedOn}
        onChange={setInformedOn}
        name="informedOn"
      />
      <TextField
        label={words.informedWording}
        rows={2}
        value={informedWording}
        onChange={setInformedWording}
        name="informedWording"
      />
      <RadioField
        label={words.optOutOffered}
        options={answers}
        value={optOutOffered}
        onChange={setOptOutOffered}
        name="optOutOffered"
      />
      <p className="faint">{words.leftOut}</p>
      <Button type="submit" look="main" isDisabled={declare.isPending}>
        {words.declare}
      </Button>
    </Form>
  );
}

const ANSWERS = ["yes", "no", "unknown"] as const;
type Answer = (typeof ANSWERS)[number];

const TOLD: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, unknown: null };
