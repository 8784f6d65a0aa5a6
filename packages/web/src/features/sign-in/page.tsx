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
import { enterByPasskey, hasPasskeys } from "../way-in/passkeys.ts";
import { placeWithin } from "./place-within.ts";
import { WORDS } from "./words/words.ts";

/** The way in, for somebody who has an account: by passkey, password, or a link from the machine. */
export function SignInPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("to");
  const to = placeWithin(values.to);
  const [, navigate] = useLocation();
  const session = useSession();
  const enter = useEntering(
    (ask: () => Promise<unknown>) => ask(),
    () => navigate(to, { replace: true }),
  );
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const token = useToken();
  if (session.data?.member && enter.isIdle && token === "") return <Redirect to={to} replace />;
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
        {token === "" && hasPasskeys() ? (
          <>
            <Button
              look="main"
              isDisabled={enter.isPending}
              onPress={() => enter.mutate(enterByPasskey)}
            >
              {words.passkey}
            </Button>
            <p className="door-or">{words.or}</p>
          </>
        ) : null}
        {token === "" ? (
          <Form
            onSubmit={() =>
              enter.mutate(() => askDoor("POST", "/session/password", { email, password }))
            }
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
            <Button type="submit" isDisabled={enter.isPending}>
              {words.signIn}
            </Button>
          </Form>
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

/** What stands behind the `#`, read once: it is taken out of the address, and so of the history. */
function useToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash !== "") history.replaceState(history.state, "", location.pathname);
  }, []);
  return token;
}
