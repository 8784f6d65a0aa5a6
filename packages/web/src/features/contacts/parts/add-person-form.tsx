import type { ApiProblem, Operations } from "@consentry/client";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { DateField } from "../../../ui/fields/date-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { countryOptions } from "../../../words/countries.ts";
import { keysOf, PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type NewPerson = Operations["addContact"]["body"];
type Origin = Operations["declareSource"]["body"]["kind"];

/** Stands for a source that is not there yet. */
const NEW = "new";

export function AddPersonForm({ onAdded }: { readonly onAdded: () => void }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { add } = words;
  const [, go] = useLocation();
  const { tell } = useToasts();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [source, setSource] = useState<string | null>(null);
  const [origin, setOrigin] = useState<Origin>("form");
  const [sourceName, setSourceName] = useState("");
  const [collectedOn, setCollectedOn] = useState<string | null>(today());
  const [country, setCountry] = useState<string | null>(null);
  const [relation, setRelation] = useState<NonNullable<NewPerson["relation"]>>("prospect");
  const sources = useRead("listSources", {});
  const declare = useChange("declareSource", { refreshes: ["listSources"] });
  const adding = useChange("addContact", {
    refreshes: ["searchContacts", "countContacts"],
    onDone: ({ id }) => {
      onAdded();
      tell(add.done);
      go(`/contacts/${id}`);
    },
  });
  const known = sources.data?.items ?? [];
  const isNew = source === NEW || (sources.data !== undefined && known.length === 0);
  const submit = async (): Promise<void> => {
    const from = isNew
      ? (await declare.mutateAsync({ body: { kind: origin, name: sourceName } })).id
      : source;
    if (from === null || collectedOn === null) return;
    // A second try after a refusal does not declare the source a second time.
    setSource(from);
    await adding.mutateAsync({
      body: {
        email,
        source: from,
        collectedOn,
        relation,
        country,
        ...(name.trim() !== "" && { attributes: { name: name.trim() } }),
      },
    });
  };
  return (
    <Form
      problem={declare.error ?? adding.error}
      onSubmit={() => void submit().catch(() => undefined)}
    >
      <TextField
        label={add.email}
        name="email"
        type="email"
        autoComplete="off"
        isRequired
        error={complaintOf(adding.error, add)}
        value={email}
        onChange={setEmail}
      />
      <TextField label={add.name} autoComplete="off" value={name} onChange={setName} />
      {known.length > 0 && (
        <SelectField
          label={add.source}
          name="source"
          hint={add.sourceHint}
          isRequired
          options={[
            ...known.map(({ id, name: label }) => ({ id, label })),
            { id: NEW, label: add.newSource },
          ]}
          value={source}
          onChange={setSource}
        />
      )}
      {isNew && (
        <>
          <SelectField
            label={add.sourceKind}
            hint={known.length > 0 ? undefined : add.sourceHint}
            options={keysOf(people.origins).map((id) => ({ id, label: people.origins[id] }))}
            value={origin}
            onChange={setOrigin}
          />
          <TextField
            label={add.sourceName}
            name="name"
            hint={add.sourceNameHint}
            isRequired
            value={sourceName}
            onChange={setSourceName}
          />
        </>
      )}
      <DateField
        label={add.collectedOn}
        name="collectedOn"
        hint={add.collectedHint}
        isRequired
        value={collectedOn}
        onChange={setCollectedOn}
      />
      <ComboField
        label={add.country}
        hint={add.countryHint}
        options={countryOptions(language)}
        value={country}
        onChange={setCountry}
      />
      <SelectField
        label={add.relation}
        options={keysOf(people.relations).map((id) => ({ id, label: people.relations[id] }))}
        value={relation}
        onChange={setRelation}
      />
      <div className="actions">
        <Button look="main" type="submit" isDisabled={declare.isPending || adding.isPending}>
          {add.submit}
        </Button>
      </div>
    </Form>
  );
}

/** What the server refuses of an address, in words for who typed it. */
function complaintOf(
  error: ApiProblem | null,
  { known, erased }: { readonly known: string; readonly erased: string },
): string | undefined {
  const kind = error?.problem?.kind;
  if (kind === "already-there") return known;
  return kind === "erased-stays" ? erased : undefined;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
