import type { Contact, RightsRequest } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Buttons } from "./other-forms.tsx";
import { RecipientFields, tidy, type RecipientDraft } from "./recipient-fields.tsx";
import { useRequestChange } from "./use-request-change.ts";

interface Props {
  readonly request: RightsRequest;
  readonly close: () => void;
}

/** Does what was asked for, once it is clear what follows and whom else it concerns. */
export function CarryOutForm({ request, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { kind, contact } = request;
  if (kind !== "rectification") return <PlainForm request={request} close={close} />;
  if (contact === null) return <p>{words.correct.noContact}</p>;
  return <Correct id={contact} request={request} close={close} />;
}

const PASSED_ON: readonly RightsRequest["kind"][] = ["erasure", "restriction"];

function PlainForm({ request: { id, kind }, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const does = words.next.does[kind];
  const [recipients, setRecipients] = useState<readonly RecipientDraft[]>([]);
  const change = useRequestChange("carryOutRequest", words.next.done, close);
  return (
    <Form
      problem={change.error}
      onSubmit={() => change.mutate({ params: { id }, body: { recipients: tidy(recipients) } })}
    >
      <p>{does.text}</p>
      {PASSED_ON.includes(kind) ? (
        <RecipientFields value={recipients} onChange={setRecipients} />
      ) : null}
      <Buttons label={does.button} isBusy={change.isPending} close={close} />
    </Form>
  );
}

function Correct({ id, ...props }: Props & { readonly id: string }): ReactNode {
  return (
    <Loaded of={useRead("getContact", { params: { id } })}>
      {(contact) => <CorrectForm contact={contact} {...props} />}
    </Loaded>
  );
}

/** Texts are edited as they are; a number, a list or a yes is corrected on the person's page. */
function CorrectForm({
  contact,
  request: { id },
  close,
}: Props & { readonly contact: Contact }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { correct, next } = words;
  const [locale, setLocale] = useState(contact.locale ?? "");
  const [country, setCountry] = useState(contact.country ?? "");
  const [attributes, setAttributes] = useState(contact.attributes);
  const [elsewhere, setElsewhere] = useState("");
  const [recipients, setRecipients] = useState<readonly RecipientDraft[]>([]);
  const change = useRequestChange("carryOutRequest", next.done, close);
  const submit = (): void =>
    change.mutate({
      params: { id },
      body: {
        changes: {
          locale: locale.trim() === "" ? null : locale.trim(),
          country: country.trim() === "" ? null : country.trim().toUpperCase(),
          attributes: withoutEmpty(attributes),
        },
        corrected: elsewhere.split(",").flatMap((name) => name.trim() || []),
        recipients: tidy(recipients),
      },
    });
  return (
    <Form problem={change.error} onSubmit={submit}>
      <p>{next.does.rectification.text}</p>
      {Object.entries(attributes).map(([name, value]) =>
        typeof value === "string" ? (
          <TextField
            key={name}
            label={name}
            name={`changes.attributes.${name}`}
            value={value}
            onChange={(written) => setAttributes({ ...attributes, [name]: written })}
          />
        ) : null,
      )}
      <TextField label={correct.locale} name="changes.locale" value={locale} onChange={setLocale} />
      <TextField
        label={correct.country}
        name="changes.country"
        maxLength={2}
        value={country}
        onChange={setCountry}
      />
      <TextField
        label={correct.elsewhere}
        hint={correct.elsewhereHint}
        name="corrected"
        value={elsewhere}
        onChange={setElsewhere}
      />
      <RecipientFields value={recipients} onChange={setRecipients} />
      <Buttons label={next.does.rectification.button} isBusy={change.isPending} close={close} />
    </Form>
  );
}

/** What was emptied is held no more. */
function withoutEmpty(attributes: Contact["attributes"]): Contact["attributes"] {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
}
