import { useEffect, useState, type ReactNode } from "react";
import { Redirect, useLocation } from "wouter";

import { askDoor, useSession } from "../../api/session.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Link } from "../../ui/link.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { useEntering } from "../way-in/door.ts";
import { OpenFrame } from "../way-in/open-frame.tsx";
import { CodeForm, needsCode } from "../way-in/parts/code-form.tsx";
import { enterByPasskey, hasPasskeys } from "../way-in/passkeys.ts";
import { ByProvider } from "./parts/by-provider.tsx";
import { placeWithin } from "./place-within.ts";
import { WORDS } from "./words/words.ts";

/**
 * The way in, for somebody who has an account: by passkey, by password and code, by the provider of
 * their organisation, or by a link from the machine.
 */
export function SignInPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("to", "for");
  const to = placeWithin(values.to);
  const [, navigate] = useLocation();
  const session = useSession();
  const [asksCode, setAsksCode] = useState(false);
  const enter = useEntering(
    (ask: () => Promise<unknown>) => ask(),
    (answer) => {
      if (needsCode(answer)) setAsksCode(true);
      else navigate(to, { replace: true });
    },
  );
  const token = useToken();
  if (session.data?.member && enter.isIdle && token === "") return <Redirect to={to} replace />;
  const byOneself = (
    <ByOneself
      isBusy={enter.isPending}
      onEnter={(ask) => {
        setAsksCode(false);
        enter.mutate(ask);
      }}
    />
  );
  const isOver = enter.error?.problem?.kind === "step-over";
  return (
    <OpenFrame title={words.title}>
      <div className="door">
        <h1>{words.title}</h1>
        {token === "" ? null : (
          <>
            <p>{words.byLink}</p>
            <Button
              look="main"
              isDisabled={enter.isPending}
              onPress={() => enter.mutate(() => askDoor("POST", "/session/link", { token }))}
            >
              {words.useLink}
            </Button>
          </>
        )}
        {token === "" && asksCode && !isOver ? (
          <CodeForm
            isBusy={enter.isPending}
            onCode={(code) => enter.mutate(() => askDoor("POST", "/session/code", { code }))}
          />
        ) : null}
        {token === "" && (!asksCode || isOver) ? (
          <>
            {values.for === null ? (
              byOneself
            ) : (
              <>
                <ByProvider organisation={values.for} to={to} />
                <details>
                  <summary>{words.otherwise}</summary>
                  {byOneself}
                </details>
              </>
            )}
            {values.for === null && session.data?.hasSignOn === true ? (
              <details>
                <summary>{words.provider.question}</summary>
                <ByProvider organisation={null} to={to} />
              </details>
            ) : null}
          </>
        ) : null}
        <DoorProblem error={enter.error} />
        <details>
          <summary>{words.lost.question}</summary>
          <p>{words.lost.colleague}</p>
          <p>
            {words.lost.machine} <code>npx consentry member link ada@example.org</code>
          </p>
        </details>
        {session.data?.demo === true || session.data?.state === "empty" ? (
          <p>
            <Link href="/start">{words.start}</Link>
          </p>
        ) : null}
      </div>
    </OpenFrame>
  );
}

interface ByOneselfProps {
  readonly isBusy: boolean;
  readonly onEnter: (ask: () => Promise<unknown>) => void;
}

/** By what one has or knows oneself. */
function ByOneself({ isBusy, onEnter }: ByOneselfProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <>
      {hasPasskeys() ? (
        <>
          <Button look="main" isDisabled={isBusy} onPress={() => onEnter(enterByPasskey)}>
            {words.passkey}
          </Button>
          <p className="door-or">{words.or}</p>
        </>
      ) : null}
      <Form
        onSubmit={() => onEnter(() => askDoor("POST", "/session/password", { email, password }))}
      >
        <TextField
          label={words.email}
          type="email"
          autoComplete="username webauthn"
          isRequired
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" isDisabled={isBusy}>
          {words.signIn}
        </Button>
      </Form>
    </>
  );
}

/** What stands behind the `#`, read once: it is taken out of the address, and so of the history. */
function useToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash !== "") history.replaceState(history.state, "", location.pathname);
  }, []);
  return token;
}
