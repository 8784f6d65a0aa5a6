import type { Mailbox } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly known?: Mailbox;
  readonly close: () => void;
}

const SECURITIES = ["tls", "starttls", "none"] as const;
const AFTERWARDS = ["seen", "move", "delete"] as const;

/** Where a mailbox is and how it is entered. */
export function MailboxForm({ known, close }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { returns } = words;
  const { fields } = returns;
  const { tell } = useToasts();
  const [given, setGiven] = useState({
    name: known?.name ?? "",
    host: known?.host ?? "",
    port: known?.port ?? 993,
    security: known?.security ?? "tls",
    user: known?.user ?? "",
    folder: known?.folder ?? "INBOX",
    afterwards: known?.afterwards ?? "seen",
    moveTo: known?.moveTo ?? null,
  });
  const [password, setPassword] = useState("");
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const done = {
    refreshes: ["listMailboxes"] as const,
    onDone: () => {
      tell(returns.saved);
      close();
    },
  };
  const make = useChange("makeMailbox", done);
  const change = useChange("changeMailbox", done);
  const submit = (): void => {
    if (known === undefined) make.mutate({ body: { ...given, password } });
    else {
      const body = { ...given, ...(password !== "" && { password }) };
      change.mutate({ params: { id: known.id }, body });
    }
  };
  return (
    <Form onSubmit={submit} problem={make.error ?? change.error}>
      <TextField
        label={fields.name}
        name="name"
        maxLength={200}
        isRequired
        value={given.name}
        onChange={(name) => put({ name })}
      />
      <TextField
        label={fields.host}
        name="host"
        isCode
        isRequired
        maxLength={253}
        example="imap.example.org"
        value={given.host}
        onChange={(host) => put({ host })}
      />
      <SelectField
        label={fields.security}
        name="security"
        value={given.security}
        options={SECURITIES.map((id) => ({ id, label: returns.securities[id] }))}
        onChange={(security) => put({ security, port: security === "tls" ? 993 : 143 })}
      />
      <NumberField
        label={fields.port}
        name="port"
        least={1}
        value={given.port}
        onChange={(port) => put({ port: port ?? 993 })}
      />
      <TextField
        label={fields.user}
        name="user"
        autoComplete="off"
        isRequired
        value={given.user}
        onChange={(user) => put({ user })}
      />
      <TextField
        label={fields.password}
        hint={known === undefined ? fields.passwordHint : fields.passwordStays}
        name="password"
        type="password"
        autoComplete="new-password"
        isRequired={known === undefined}
        value={password}
        onChange={setPassword}
      />
      <TextField
        label={fields.folder}
        name="folder"
        isRequired
        maxLength={200}
        value={given.folder}
        onChange={(folder) => put({ folder })}
      />
      <SelectField
        label={fields.afterwards}
        name="afterwards"
        value={given.afterwards}
        options={AFTERWARDS.map((id) => ({ id, label: returns.afterwards[id] }))}
        onChange={(afterwards) => put({ afterwards })}
      />
      {given.afterwards === "move" ? (
        <TextField
          label={fields.moveTo}
          name="moveTo"
          isRequired
          maxLength={200}
          value={given.moveTo ?? ""}
          onChange={(moveTo) => put({ moveTo })}
        />
      ) : null}
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending || change.isPending}>
          {known === undefined ? returns.add : returns.save}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
