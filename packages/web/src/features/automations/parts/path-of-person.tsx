import type { Automation, PathThroughAutomation } from "@consentry/client";
import { useEffect, useRef, type ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { definitionIn } from "../definition.ts";
import { sayOutcome } from "../reasons.ts";
import { nameOfStep, useSayStep, useVersion } from "../use-step-names.ts";
import { WORDS } from "../words/words.ts";
import { useSayReason } from "./use-say-reason.ts";

interface Props {
  readonly automation: Automation;
  readonly run: string;
  readonly onClose: () => void;
}

/** The way one person has come, step by step, and where they are or how it ended. */
export function PathOfPerson({ automation, run, onClose }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people: say } = words;
  const path = useRead("getPathThroughAutomation", { params: { id: automation.id, run } });
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = path.data?.person.run === run;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  return (
    <section className="sheet automation-path">
      <Loaded of={path}>
        {(read) =>
          read.person.run === run ? (
            <>
              <h2 ref={heading} tabIndex={-1}>
                {say.path(read.person.email ?? say.erased)}
              </h2>
              <Moves automation={automation} path={read} />
            </>
          ) : (
            <Loading />
          )
        }
      </Loaded>
      <div className="actions">
        <Button onPress={onClose}>{say.close}</Button>
      </div>
    </section>
  );
}

function Moves({
  automation,
  path: { person, moves },
}: {
  readonly automation: Automation;
  readonly path: PathThroughAutomation;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people: say } = words;
  const version = useVersion(automation.id, person.version);
  const sayStep = useSayStep();
  const sayReason = useSayReason();
  const nameOf = (step: string): string =>
    nameOfStep(step, [version, definitionIn(automation.draft)], sayStep) ??
    say.otherStep(person.version);
  return (
    <>
      <ol className="automation-moves">
        <li>
          <Moment at={person.enteredAt} /> <span>{say.enteredAt}</span>
        </li>
        {moves.map(({ step, at, outcome }) => (
          <li key={step}>
            <Moment at={at} />{" "}
            <span>
              {nameOf(step)} <span className="faint">– {sayOutcome(outcome, words)}</span>
            </span>
          </li>
        ))}
        <li>
          <Moment at={person.endedAt ?? person.since} />{" "}
          <span>
            {person.state === "running"
              ? `${say.isAt}: ${nameOf(person.step)}`
              : person.state === "done"
                ? say.throughAt
                : `${say.leftAt}: ${sayReason(person.reason ?? "")}`}
          </span>
        </li>
      </ol>
      {person.contact === null ? null : (
        <p>
          <Link href={`/contacts/${person.contact}`}>{say.toPerson}</Link>
        </p>
      )}
    </>
  );
}
