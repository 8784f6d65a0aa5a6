import { useEffect, useRef, useState, type ReactNode } from "react";
import { Redirect, useLocation } from "wouter";

import { askDoor } from "../../api/session.ts";
import { Link } from "../../ui/link.tsx";
import { Loading } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { useEntering } from "../way-in/door.ts";
import { OpenFrame } from "../way-in/open-frame.tsx";
import { placeAfterProvider } from "./going-to-provider.ts";
import { WORDS } from "./words/words.ts";

/** Where a provider sends people back to: what it sent is given on, once, and shown to nobody. */
export function BackFromProviderPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [, navigate] = useLocation();
  const [query] = useState(() => location.search);
  const enter = useEntering(
    () => askDoor("POST", "/session/sign-on/finish", { query }),
    () => navigate(placeAfterProvider(), { replace: true }),
  );
  const isGiven = useRef(false);
  const { mutate } = enter;
  useEffect(() => {
    if (isGiven.current || query === "") return;
    isGiven.current = true;
    history.replaceState(history.state, "", location.pathname);
    mutate(undefined);
  }, [mutate, query]);
  // Loaded anew: what came back was given on before.
  if (query === "" && enter.isIdle) return <Redirect to="/sign-in" replace />;
  const isUnconnected = enter.error?.problem?.kind === "sign-on-unconnected";
  return (
    <OpenFrame title={words.title}>
      <div className="door">
        <h1>{words.title}</h1>
        {enter.error === null ? <Loading /> : null}
        <DoorProblem error={enter.error} />
        {enter.error === null ? null : (
          <p>
            <Link href={isUnconnected ? "/sign-in?to=/settings/account" : "/sign-in"}>
              {words.provider.back}
            </Link>
          </p>
        )}
      </div>
    </OpenFrame>
  );
}
