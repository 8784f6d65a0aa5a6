import type { ApiProblem } from "@consentry/client";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { askDoor, useSession, type Role } from "../../api/session.ts";
import { WORDS as APP_WORDS } from "../../app/words/words.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { useEntering } from "../way-in/door.ts";
import { OpenFrame } from "../way-in/open-frame.tsx";
import { CodeForm, needsCode } from "../way-in/parts/code-form.tsx";
import { firstWayIn, WayInFields } from "../way-in/parts/way-in-fields.tsx";
import { enterByPasskey, hasPasskeys, makePasskey, usualPasskeyName } from "../way-in/passkeys.ts";
import { WORDS } from "./words/words.ts";

interface Invitation {
  readonly organisation: string;
  readonly email: string;
  readonly role: Role;
  readonly hasAccount: boolean;
}

/** Somebody was asked to work for an organisation, and answers. The token stands behind the `#`. */
export function InvitationPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useQuery<Invitation, ApiProblem>({
    queryKey: ["invitation", token],
    queryFn: () => askDoor<Invitation>("POST", "/session/invitation/open", { token }),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <OpenFrame title={words.title}>
      <div className="door">
        <h1>
          {invitation.data === undefined ? words.title : words.join(invitation.data.organisation)}
        </h1>
        {invitation.isPending ? <Loading /> : <DoorProblem error={invitation.error} />}
        {invitation.data === undefined ? null : <Answer token={token} to={invitation.data} />}
      </div>
    </OpenFrame>
  );
}

function Answer({ token, to }: { readonly token: string; readonly to: Invitation }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: app } = useFeatureWords(APP_WORDS);
  return (
    <>
      <Facts
        items={[
          [words.asWho, to.email],
          [words.asWhat, app.roles[to.role]],
        ]}
      />
      <p>{words.can[to.role]}</p>
      {to.hasAccount ? <Known token={token} to={to} /> : <New token={token} to={to} />}
    </>
  );
}

interface Props {
  readonly token: string;
  readonly to: Invitation;
}

function New({ token, to }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const [way, setWay] = useState(firstWayIn);
  const join = useEntering(
    async () => {
      const given =
        way.kind === "password"
          ? { password: way.password }
          : { passkey: await makePasskey(usualPasskeyName(), { name, email: to.email }) };
      return askDoor("POST", "/session/invitation", { token, name, ...given });
    },
    () => navigate("/", { replace: true }),
  );
  return (
    <Form onSubmit={() => join.mutate(undefined)} problem={withFields(join.error)}>
      <TextField
        label={words.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        isRequired
        value={name}
        onChange={setName}
      />
      <WayInFields value={way} onChange={setWay} />
      {withFields(join.error) === null ? <DoorProblem error={join.error} /> : null}
      <Button type="submit" look="main" isDisabled={join.isPending}>
        {words.accept}
      </Button>
    </Form>
  );
}

/** The address has an account: who holds the link must hold that, too. */
function Known({ token, to }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const session = useSession();
  const [, navigate] = useLocation();
  const [password, setPassword] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const isIn = session.data?.member?.email.toLowerCase() === to.email.toLowerCase();
  const accept = (): Promise<unknown> => askDoor("POST", "/session/invitation", { token });
  const join = useEntering(
    async (signIn: () => Promise<unknown>) => {
      const answer = await signIn();
      return needsCode(answer) ? answer : accept();
    },
    (answer) => {
      if (needsCode(answer)) setAsksCode(true);
      else navigate("/", { replace: true });
    },
  );
  const { email } = to;
  return (
    <>
      {isIn ? (
        <Button
          look="main"
          isDisabled={join.isPending}
          onPress={() => join.mutate(() => Promise.resolve())}
        >
          {words.accept}
        </Button>
      ) : asksCode ? (
        <CodeForm
          isBusy={join.isPending}
          onCode={(code) => join.mutate(() => askDoor("POST", "/session/code", { code }))}
        />
      ) : (
        <>
          <p>{words.known}</p>
          {hasPasskeys() ? (
            <Button
              look="main"
              isDisabled={join.isPending}
              onPress={() => join.mutate(enterByPasskey)}
            >
              {words.byPasskey}
            </Button>
          ) : null}
          <Form
            onSubmit={() =>
              join.mutate(() => askDoor("POST", "/session/password", { email, password }))
            }
          >
            <TextField
              label={words.password}
              type="password"
              autoComplete="current-password"
              isRequired
              value={password}
              onChange={setPassword}
            />
            <Button type="submit" isDisabled={join.isPending}>
              {words.byPassword}
            </Button>
          </Form>
        </>
      )}
      <DoorProblem error={join.error} />
    </>
  );
}

/** A problem that is told at its fields. */
function withFields(error: ApiProblem | null): ApiProblem | null {
  return error?.problem?.fields === undefined ? null : error;
}
