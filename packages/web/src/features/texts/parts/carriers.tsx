import type { TextCarrier } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Who carries texts on. */
export function CarriersPart(): ReactNode {
  const { carriers: said } = useFeatureWords(WORDS).words;
  const carriers = useRead("listTextCarriers", {});
  return (
    <>
      <p>{said.lead}</p>
      <Loaded of={carriers}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...said.none} />
          ) : (
            <ul className="text-rows">
              {items.map((carrier) => (
                <CarrierRow key={carrier.id} carrier={carrier} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="actions">
        <DialogButton label={said.add} look="main" title={said.add}>
          {(close) => <CarrierForm close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

const REFRESHES = ["listTextCarriers", "getTextOverview"] as const;

function CarrierRow({ carrier }: { readonly carrier: TextCarrier }): ReactNode {
  const { carriers: said } = useFeatureWords(WORDS).words;
  const { fail } = useToasts();
  const change = useChange("changeTextCarrier", { refreshes: REFRESHES });
  const remove = useChange("removeTextCarrier", { refreshes: REFRESHES });
  const { id, name, server, hasLogin, isOn, troubleSince, troubleCode, news } = carrier;
  const params = { id };
  return (
    <li className="sheet">
      <div className="text-row">
        <div>
          <p>
            <strong>{name}</strong>
          </p>
          <p className="faint">
            <code>{server}</code>
            {hasLogin ? `, ${said.withLogin}` : ""}
          </p>
          {troubleSince === null ? null : (
            <p>
              <Marked kind="held">{said.trouble(troubleCode ?? "")}</Marked>{" "}
              <span className="faint">
                {said.since} <Moment at={troubleSince} />
              </span>
            </p>
          )}
        </div>
        <div className="text-row-acts">
          <SwitchField
            label={said.isOn}
            isSelected={isOn}
            onChange={(on) => change.mutate({ params, body: { isOn: on } }, { onError: fail })}
          />
          <DialogButton label={said.change} title={name}>
            {(close) => <CarrierForm known={carrier} close={close} />}
          </DialogButton>
          <ConfirmButton
            label={said.remove}
            title={said.removeTitle(name)}
            confirm={said.removeConfirm}
            onConfirm={() => remove.mutateAsync({ params })}
          >
            <p>{said.removeText}</p>
          </ConfirmButton>
        </div>
      </div>
      {news === null ? null : (
        <>
          <CopyText label={said.news} text={news.url} />
          <CopyText label={said.newsSecret} text={news.secret} />
        </>
      )}
    </li>
  );
}

interface FormProps {
  readonly known?: TextCarrier;
  readonly close: () => void;
}

function CarrierForm({ known, close }: FormProps): ReactNode {
  const { carriers: said } = useFeatureWords(WORDS).words;
  const { tell } = useToasts();
  const [name, setName] = useState(known?.name ?? "");
  const [url, setUrl] = useState("");
  const done = {
    refreshes: REFRESHES,
    onDone: () => {
      tell(said.saved);
      close();
    },
  };
  const make = useChange("makeTextCarrier", done);
  const change = useChange("changeTextCarrier", done);
  const submit = (): void => {
    if (known === undefined) make.mutate({ body: { name, url } });
    else change.mutate({ params: { id: known.id }, body: { name, ...(url !== "" && { url }) } });
  };
  return (
    <Form onSubmit={submit} problem={make.error ?? change.error}>
      <TextField
        label={said.name}
        name="name"
        maxLength={200}
        isRequired
        value={name}
        onChange={setName}
      />
      <TextField
        label={said.url}
        hint={known === undefined ? said.urlHint : `${said.urlStays(known.server)} ${said.urlHint}`}
        name="url"
        isCode
        autoComplete="off"
        example="ssmpp://name:password@carrier.example.org:3550"
        isRequired={known === undefined}
        value={url}
        onChange={setUrl}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending || change.isPending}>
          {known === undefined ? said.add : said.save}
        </Button>
        <Button onPress={close}>{said.cancel}</Button>
      </div>
    </Form>
  );
}
