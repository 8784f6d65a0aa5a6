import { useState, type ReactNode } from "react";

import { askDoor, useSession } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { DoorProblem } from "../../way-in/door-problem.tsx";
import { NewPassword } from "../../way-in/parts/way-in-fields.tsx";
import { hasPasskeys, makePasskey, usualPasskeyName } from "../../way-in/passkeys.ts";
import { useAccount, useAccountChange, type Account } from "../use-account.ts";
import { WORDS } from "../words/words.ts";
import { Leave } from "./leave.tsx";
import { OwnProviderPart } from "./own-provider.tsx";
import { SecondFactorPart } from "./second-factor.tsx";
import { SessionsPart } from "./sessions.tsx";

/** How whoever is signed in gets in, and is kept from being impersonated. */
export function AccountPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const member = useSession().data?.member ?? null;
  const account = useAccount();
  return (
    <>
      {member === null ? null : (
        <Facts
          items={[
            [words.account.name, member.name],
            [words.account.email, member.email],
          ]}
        />
      )}
      {member?.isDemo === true ? (
        <p>{words.account.demo}</p>
      ) : (
        <Loaded of={account}>
          {(known) => (
            <>
              {known.mayChange ? (
                <>
                  <Section title={words.account.passkeys}>
                    <Passkeys account={known} />
                  </Section>
                  <Section title={words.account.password}>
                    <Password account={known} />
                  </Section>
                  <Section title={words.factor.title}>
                    <SecondFactorPart account={known} />
                  </Section>
                  {known.signOn === "none" ? null : (
                    <Section title={words.account.provider}>
                      <OwnProviderPart account={known} />
                    </Section>
                  )}
                </>
              ) : (
                <p>{words.account.byProvider}</p>
              )}
              <Section title={words.account.sessions}>
                <SessionsPart account={known} />
              </Section>
              {member === null ? null : (
                <Section title={words.account.leave}>
                  <p>{words.account.leaveLead}</p>
                  <Leave name={member.organisation.name} />
                </Section>
              )}
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

function Passkeys({ account }: { readonly account: Account }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const add = useAccountChange(
    async () =>
      askDoor<Account>("POST", "/session/passkeys", await makePasskey(usualPasskeyName())),
    () => tell(words.account.added),
  );
  const remove = useAccountChange(
    (id: string) => askDoor<Account>("DELETE", "/session/passkeys", { id }),
    () => tell(words.account.removed),
  );
  return (
    <>
      {account.passkeys.length === 0 ? (
        <p className="faint">{words.account.noPasskey}</p>
      ) : (
        <ul className="setting-rows">
          {account.passkeys.map(({ id, name, madeAt, usedAt }) => (
            <li key={id}>
              <div>
                <p>
                  <strong>{name}</strong>
                </p>
                <p className="faint">
                  {words.account.made} <Moment at={madeAt} />
                  {usedAt === null ? null : (
                    <>
                      {" "}
                      · {words.account.used} <Moment at={usedAt} />
                    </>
                  )}
                </p>
              </div>
              <div className="setting-row-acts">
                <ConfirmButton
                  label={words.remove}
                  title={words.account.removeTitle(name)}
                  confirm={words.account.removeConfirm}
                  onConfirm={() => remove.mutateAsync(id)}
                >
                  <p>{words.account.removeText}</p>
                </ConfirmButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      {hasPasskeys() ? (
        <Button isDisabled={add.isPending} onPress={() => add.mutate(undefined)}>
          {words.account.addPasskey}
        </Button>
      ) : (
        <p className="faint">{words.account.cannot}</p>
      )}
      <DoorProblem error={add.error} />
    </>
  );
}

function Password({ account }: { readonly account: Account }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useAccountChange(
    () =>
      askDoor<Account>("PUT", "/session/account/password", {
        password,
        ...(account.hasPassword && { current }),
      }),
    () => {
      setCurrent("");
      setPassword("");
      tell(words.account.passwordSet);
    },
  );
  return (
    <Form onSubmit={() => change.mutate(undefined)} problem={change.error}>
      <p>{account.hasPassword ? words.account.hasPassword : words.account.noPassword}</p>
      {account.hasPassword ? (
        <TextField
          label={words.account.current}
          name="current"
          type="password"
          autoComplete="current-password"
          isRequired
          value={current}
          onChange={setCurrent}
        />
      ) : null}
      <NewPassword label={words.account.newPassword} value={password} onChange={setPassword} />
      <Button type="submit" isDisabled={change.isPending}>
        {account.hasPassword ? words.account.changePassword : words.account.setPassword}
      </Button>
    </Form>
  );
}
