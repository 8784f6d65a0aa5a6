import type { Relay } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Servers that carry mail on. */
export function RelaysPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const relays = useRead("listRelays", {});
  return (
    <>
      <Loaded of={relays}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.relays.none} />
          ) : (
            <ul className="setting-rows">
              {items.map((relay) => (
                <RelayRow key={relay.id} relay={relay} isOnly={items.length === 1} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="actions">
        <DialogButton label={words.relays.add} look="main" title={words.relays.add}>
          {(close) => <RelayForm close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

interface RowProps {
  readonly relay: Relay;
  readonly isOnly: boolean;
}

function RelayRow({ relay, isOnly }: RowProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const change = useChange("changeRelay", { refreshes: ["listRelays"] });
  const remove = useChange("removeRelay", { refreshes: ["listRelays"] });
  const params = { id: relay.id };
  return (
    <li>
      <div>
        <p>
          <strong>{relay.name}</strong>
        </p>
        <p className="faint">
          <code>{relay.server}</code>
          {relay.hasLogin ? `, ${words.relays.withLogin}` : ""}
        </p>
        <p className="faint">
          {words.relays.rate(relay.connections, relay.perSecond)}
          {isOnly ? "" : ` · ${words.relays.share(relay.weight)}`}
        </p>
        {relay.needsTls ? null : <Marked kind="note">{words.relays.maybePlain}</Marked>}
      </div>
      <div className="setting-row-acts">
        <SwitchField
          label={words.relays.isOn}
          isSelected={relay.isOn}
          onChange={(isOn) => change.mutate({ params, body: { isOn } }, { onError: fail })}
        />
        <DialogButton label={words.change} title={relay.name}>
          {(close) => <RelayForm known={relay} close={close} />}
        </DialogButton>
        <ConfirmButton
          label={words.remove}
          title={words.relays.removeTitle(relay.name)}
          confirm={words.relays.removeConfirm}
          onConfirm={() => remove.mutateAsync({ params })}
        >
          <p>{isOnly ? words.relays.removeLast : words.relays.removeText}</p>
        </ConfirmButton>
      </div>
    </li>
  );
}

interface FormProps {
  readonly known?: Relay;
  readonly close: () => void;
}

function RelayForm({ known, close }: FormProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields } = words.relays;
  const { tell } = useToasts();
  const [given, setGiven] = useState({
    name: known?.name ?? "",
    url: "",
    weight: known?.weight ?? 1,
    connections: known?.connections ?? 5,
    perSecond: known?.perSecond ?? null,
    needsTls: known?.needsTls ?? true,
  });
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const done = {
    refreshes: ["listRelays"] as const,
    onDone: () => {
      tell(words.saved);
      close();
    },
  };
  const make = useChange("makeRelay", done);
  const change = useChange("changeRelay", done);
  const submit = (): void => {
    const { url, ...rest } = given;
    if (known === undefined) make.mutate({ body: given });
    else change.mutate({ params: { id: known.id }, body: { ...rest, ...(url !== "" && { url }) } });
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
        label={fields.url}
        hint={known === undefined ? fields.urlHint : fields.urlStays(known.server)}
        name="url"
        isCode
        autoComplete="off"
        example="smtps://login:password@relay.example.org"
        isRequired={known === undefined}
        value={given.url}
        onChange={(url) => put({ url })}
      />
      <NumberField
        label={fields.connections}
        name="connections"
        least={1}
        value={given.connections}
        onChange={(connections) => put({ connections: connections ?? 1 })}
      />
      <NumberField
        label={fields.perSecond}
        hint={fields.perSecondHint}
        name="perSecond"
        least={1}
        value={given.perSecond}
        onChange={(perSecond) => put({ perSecond })}
      />
      <NumberField
        label={fields.weight}
        hint={fields.weightHint}
        name="weight"
        least={1}
        value={given.weight}
        onChange={(weight) => put({ weight: weight ?? 1 })}
      />
      <CheckboxField
        label={fields.needsTls}
        hint={fields.needsTlsHint}
        isSelected={given.needsTls}
        onChange={(needsTls) => put({ needsTls })}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending || change.isPending}>
          {known === undefined ? words.relays.add : words.save}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
