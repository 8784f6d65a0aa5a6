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
import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
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
              {items.map(({ id, name, role, scopes, madeAt, expiresAt, usedOn, revokedAt }) => (
                <li key={id}>
                  <div>
                    <p>
                      <strong>{name}</strong> · {app.roles[role]}
                    </p>
                    <p className="faint">
                      {words.keys.made} <Moment at={madeAt} />
                      {" · "}
                      {revokedAt === null ? (
                        <>
                          {isOver(expiresAt) ? words.keys.ended : words.keys.ends}{" "}
                          <Moment at={expiresAt} />
                        </>
                      ) : (
                        <>
                          {words.keys.revoked} <Moment at={revokedAt} />
                        </>
                      )}
                      {" · "}
                      {usedOn === null ? (
                        words.keys.unused
                      ) : (
                        <>
                          {words.keys.used} <Day on={usedOn} />
                        </>
                      )}
                    </p>
                    {scopes === null ? null : <p className="faint">{words.keys.scoped(scopes)}</p>}
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

function isOver(expiresAt: string): boolean {
  return Date.parse(expiresAt) <= Date.now();
}

const ROLES: readonly Role[] = ["viewer", "editor", "dpo", "owner"];

const DAYS = ["30", "90", "365", "730"] as const;
type Days = (typeof DAYS)[number];

interface ScopesProps {
  readonly role: Role;
  /** `null`: all that the role may. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}

function Scopes({ role, chosen, onChange }: ScopesProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const known = useRead("listScopes", {});
  const ofRole = known.data?.items.find((one) => one.role === role)?.scopes ?? [];
  return (
    <>
      <CheckboxField
        label={words.keys.all}
        hint={words.keys.allHint}
        isSelected={chosen === null}
        onChange={(isAll) => onChange(isAll ? null : [])}
      />
      {chosen === null ? null : (
        <fieldset className="key-scopes">
          <legend>{words.keys.scopes}</legend>
          <p className="field-hint">{words.keys.scopesHint}</p>
          <div className="key-scopes-list">
            {ofRole.map((scope) => (
              <CheckboxField
                key={scope}
                label={scope}
                isSelected={chosen.includes(scope)}
                onChange={(isChosen) =>
                  onChange(
                    isChosen ? [...chosen, scope] : chosen.filter((other) => other !== scope),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

function NewKey({ close }: { readonly close: () => void }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("viewer");
  const [days, setDays] = useState<Days>("365");
  const [scopes, setScopes] = useState<readonly string[] | null>(null);
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
    <Form
      onSubmit={() => make.mutate({ body: { name, role, days: Number(days), scopes } })}
      problem={make.error}
    >
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
        onChange={(chosen) => {
          setRole(chosen);
          setScopes(null);
        }}
      />
      <Scopes role={role} chosen={scopes} onChange={setScopes} />
      <SelectField
        label={words.keys.lasts}
        hint={words.keys.lastsHint}
        options={DAYS.map((id) => ({ id, label: words.keys.days[id] }))}
        value={days}
        onChange={setDays}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending || scopes?.length === 0}>
          {words.keys.add}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
