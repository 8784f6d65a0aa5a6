import type { Contact } from "@consentry/client";
import { RECIPIENTS, RELATIONS } from "@consentry/law";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly contact: Contact;
  readonly close: () => void;
}

/** Corrects what is held. Texts and numbers are edited as they are; what is a list or a yes stays. */
export function CorrectForm({ contact, close }: Props): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.fields;
  const { tell } = useToasts();
  const [country, setCountry] = useState(contact.country ?? "");
  const [locale, setLocale] = useState(contact.locale ?? "");
  const [kind, setKind] = useState(contact.kind);
  const [relation, setRelation] = useState(contact.relation);
  const [tags, setTags] = useState(contact.tags.join(", "));
  const [attributes, setAttributes] = useState(contact.attributes);
  const change = useChange("changeContact", {
    refreshes: ["getPerson", "getPersonToday", "listContacts"],
    onDone: () => {
      tell(words.saved);
      close();
    },
  });
  const submit = (): void =>
    change.mutate({
      params: { id: contact.id },
      body: {
        country: country.trim() === "" ? null : country.trim().toUpperCase(),
        locale: locale.trim() === "" ? null : locale.trim(),
        kind,
        relation,
        attributes,
        tags: tags.split(",").flatMap((tag) => tag.trim() || []),
      },
    });
  return (
    <>
      <p>{words.correctText}</p>
      <Form onSubmit={submit} problem={change.error}>
        <SelectField
          label={words.kind}
          options={RECIPIENTS.map((one) => ({ id: one, label: nameOf(known.kinds, one) }))}
          value={kind}
          onChange={setKind}
          name="kind"
        />
        <SelectField
          label={words.relation}
          options={RELATIONS.map((one) => ({ id: one, label: nameOf(known.relations, one) }))}
          value={relation}
          onChange={setRelation}
          name="relation"
        />
        <TextField
          label={words.country}
          hint={words.countryHint}
          value={country}
          onChange={setCountry}
          maxLength={2}
          name="country"
        />
        <TextField
          label={words.locale}
          hint={words.localeHint}
          value={locale}
          onChange={setLocale}
          name="locale"
        />
        {Object.entries(attributes).map(([name, value]) =>
          typeof value === "string" || typeof value === "number" ? (
            <TextField
              key={name}
              label={name}
              value={String(value)}
              onChange={(text) => setAttributes({ ...attributes, [name]: asBefore(value, text) })}
              name={`attributes.${name}`}
            />
          ) : null,
        )}
        <TextField
          label={words.tags}
          hint={words.tagsHint}
          value={tags}
          onChange={setTags}
          name="tags"
        />
        <Button type="submit" look="main" isDisabled={change.isPending}>
          {words.save}
        </Button>
      </Form>
    </>
  );
}

/** A number that is typed over with a number stays one. */
function asBefore(value: string | number, text: string): string | number {
  const typed = Number(text);
  return typeof value === "number" && text.trim() !== "" && Number.isFinite(typed) ? typed : text;
}
