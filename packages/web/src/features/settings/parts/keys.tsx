import type { MadeApiKey } from "@consentry/client";
import { useState, type ReactNode } from "react";

import type { Role } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { WORDS as APP_WORDS } from "../../../app/words/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What programs speak for the organisation with. */
export function KeysPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const keys = useRead("listApiKeys", {});
  const revoke = useChange("revokeApiKey", { refreshes: ["listApiKeys"] });
  return (
    <>
      <Loaded of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.keys.none} />
          ) : (
            <ul className="setting-rows">
              {items.map(({ id, name, role, madeAt, revokedAt }) => (
                <li key={id}>
                  <div>
                    <p>
                      <strong>{name}</strong> · {app.roles[role]}
                    </p>
                    <p className="faint">
                      {words.keys.made} <Moment at={madeAt} />
                      {revokedAt === null ? null : (
                        <>
                          {" "}
                          · {words.keys.revoked} <Moment at={revokedAt} />
                        </>
                      )}
                    </p>
                  </div>
                  {revokedAt === null ? (
                    <div className="setting-row-acts">
                      <ConfirmButton
                        label={words.keys.revoke}
                        title={words.keys.revokeTitle(name)}
                        confirm={words.keys.revoke}
                        onConfirm={() => revoke.mutateAsync({ params: { id } })}
                      >
                        <p>{words.keys.revokeText}</p>
                      </ConfirmButton>
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {/* Not among the keys: what it shows stays while the first of them comes in. */}
      <div className="actions">
        <DialogButton label={words.keys.add} look="main" title={words.keys.add}>
          {(close) => <NewKey close={close} />}
        </DialogButton>
      </div>
      <p className="faint">
        {words.keys.reference} <a href="/api/v1">/api/v1</a>
      </p>
    </>
  );
}

const ROLES: readonly Role[] = ["viewer", "editor", "dpo", "owner"];

function NewKey({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const make = useChange("makeApiKey", { refreshes: ["listApiKeys"], onDone: setMade });
  if (made !== null) {
    return (
      <>
        <p>{words.keys.shownOnce}</p>
        <CopyText label={made.name} text={made.key} />
        <div className="actions">
          <Button look="main" onPress={close}>
            {words.keys.kept}
          </Button>
        </div>
      </>
    );
  }
  return (
    <Form onSubmit={() => make.mutate({ body: { name, role } })} problem={make.error}>
      <TextField
        label={words.keys.name}
        hint={words.keys.nameHint}
        name="name"
        maxLength={200}
        isRequired
        value={name}
        onChange={setName}
      />
      <RadioField
        label={words.keys.role}
        options={ROLES.map((id) => ({ id, label: app.roles[id], hint: words.keys.can[id] }))}
        value={role}
        onChange={setRole}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending}>
          {words.keys.add}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
