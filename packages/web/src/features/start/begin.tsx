import type { ApiProblem } from "@consentry/client";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Redirect, useLocation } from "wouter";

import { askDoor, type Session } from "../../api/session.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/fields/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { useEntering } from "../way-in/door.ts";
import { firstWayIn, type WayIn } from "../way-in/parts/way-in-fields.tsx";
import { makePasskey, usualPasskeyName } from "../way-in/passkeys.ts";
import { emptyBeginning, STEPS, type Beginning, type Step } from "./beginning.ts";
import { MemberFields, OrganisationFields, SenderFields } from "./parts/steps.tsx";
import { WORDS } from "./words/words.ts";

/** One's own organisation in three short steps. What was typed stays while one goes back and forth. */
export function Begin({ state }: { readonly state: Session }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("begin");
  const [given, setGiven] = useState(() => emptyBeginning(language));
  const [way, setWay] = useState(firstWayIn);
  const [, navigate] = useLocation();
  const step = STEPS.find((one) => one === values.begin) ?? "organisation";
  const at = STEPS.indexOf(step);
  const goTo = (next: Step): void => set({ begin: next }, true);
  const make = useEntering(
    async () => {
      try {
        return await begin(given, way);
      } catch (error) {
        const wrong = stepOf(error as ApiProblem);
        if (wrong !== null && wrong !== step) goTo(wrong);
        throw error;
      }
    },
    () => navigate("/"),
  );
  const isTooLate = !state.mayStart && !state.takesCode && state.member === null;
  if (isTooLate) return <Redirect to="/start" replace />;
  const change = (changes: Partial<Beginning>): void => setGiven({ ...given, ...changes });
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  const hasFields = make.error?.problem?.fields !== undefined;
  return (
    <div className="door begin">
      <p className="begin-count">{words.begin.count(at + 1, STEPS.length)}</p>
      <StepHeading key={`title of ${step}`}>{words.begin[step].title}</StepHeading>
      <p className="start-lead">{words.begin[step].lead}</p>
      <Form
        key={step}
        onSubmit={() => (next === undefined ? make.mutate(undefined) : goTo(next))}
        problem={hasFields ? make.error : null}
      >
        {step === "organisation" ? <OrganisationFields value={given} onChange={change} /> : null}
        {step === "sender" ? <SenderFields value={given} onChange={change} /> : null}
        {step === "you" ? (
          <MemberFields
            value={given}
            onChange={change}
            way={way}
            onWay={setWay}
            needsCode={!state.mayStart}
          />
        ) : null}
        {hasFields ? null : <DoorProblem error={make.error} />}
        <div className="actions">
          <Button type="submit" look="main" isDisabled={make.isPending}>
            {next === undefined ? words.begin.make : words.begin.next}
          </Button>
          {before === undefined ? (
            <LinkButton href="/start">{words.begin.back}</LinkButton>
          ) : (
            <Button onPress={() => goTo(before)}>{words.begin.back}</Button>
          )}
        </div>
      </Form>
    </div>
  );
}

/** Whoever listens to the page hears the new step. */
function StepHeading({ children }: { readonly children: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

async function begin({ code, ...given }: Beginning, way: WayIn): Promise<unknown> {
  const wayIn =
    way.kind === "password"
      ? { password: way.password }
      : { passkey: await makePasskey(usualPasskeyName(), given.member) };
  return askDoor("POST", "/session/organisation", {
    ...given,
    ...wayIn,
    ...(code !== "" && { code }),
  });
}

/** The step on which the first wrong field stands. */
function stepOf({ problem }: ApiProblem): Step | null {
  const path = problem?.fields?.[0]?.path ?? "";
  if (path.startsWith("organisation.")) return "organisation";
  if (path.startsWith("identity.")) return "sender";
  return path === "" ? null : "you";
}
