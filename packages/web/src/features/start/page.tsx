import "./start.css";

import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";

import { askDoor, useSession, type Session } from "../../api/session.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Progress } from "../../ui/progress.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { useEntering } from "../way-in/door.ts";
import { OpenFrame } from "../way-in/open-frame.tsx";
import { Begin } from "./begin.tsx";
import { CodeField } from "./parts/code-field.tsx";
import { TwoMails } from "./parts/two-mails.tsx";
import { WORDS } from "./words/words.ts";

/** The first thing anybody sees: look around, begin, or see what a mail does to its reader. */
export function StartPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const session = useSession();
  const { values } = useSearchState("begin");
  return (
    <OpenFrame title={values.begin === null ? words.title : words.begin.title}>
      <Loaded of={session}>
        {(state) => (values.begin === null ? <Doors state={state} /> : <Begin state={state} />)}
      </Loaded>
    </OpenFrame>
  );
}

function Doors({ state }: { readonly state: Session }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayBegin = state.mayStart || state.takesCode;
  return (
    <div className="start">
      <div className="start-head">
        <div>
          <h1>{words.title}</h1>
          <p className="start-lead">{words.lead}</p>
        </div>
        <TwoMails />
      </div>
      <ul className="start-doors">
        {mayBegin ? (
          <>
            <li className="sheet start-door">
              <DemoDoor state={state} />
            </li>
            <li className="sheet start-door">
              <h2>{words.own.title}</h2>
              <p>{words.own.text}</p>
              <LinkButton href="/start?begin=organisation">{words.own.go}</LinkButton>
            </li>
          </>
        ) : (
          <li className="sheet start-door">
            <KnownDoor state={state} />
          </li>
        )}
        <li className="sheet start-door">
          <h2>{words.audit.title}</h2>
          <p>{words.audit.text}</p>
          <LinkButton href="/audit">{words.audit.go}</LinkButton>
        </li>
      </ul>
    </div>
  );
}

/** Somebody began before: the way in, or on. */
function KnownDoor({ state: { member } }: { readonly state: Session }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = member === null ? words.known : words.here(member.name);
  return (
    <>
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      <LinkButton look="main" href={member === null ? "/sign-in" : "/"}>
        {said.go}
      </LinkButton>
    </>
  );
}

function DemoDoor({ state }: { readonly state: Session }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [, navigate] = useLocation();
  const [code, setCode] = useState("");
  const enter = useEntering(
    () => askDoor("POST", "/session/demo", code === "" ? {} : { code }),
    () => navigate("/"),
  );
  return (
    <>
      <h2>{words.demo.title}</h2>
      <p>{words.demo.text}</p>
      {state.mayStart ? null : <CodeField value={code} onChange={setCode} />}
      {enter.isPending ? (
        <Progress label={state.demo ? words.demo.entering : words.demo.making} value={null} />
      ) : (
        <Button look="main" onPress={() => enter.mutate(undefined)}>
          {words.demo.go}
        </Button>
      )}
      <DoorProblem error={enter.error} />
    </>
  );
}
