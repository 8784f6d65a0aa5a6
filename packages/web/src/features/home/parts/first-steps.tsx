import type { Home } from "@consentry/client";
import type { ReactNode } from "react";

import { LinkButton } from "../../../ui/link-button.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** In the order in which they are taken, with where each is. */
const STEPS = [
  ["source", "/imports/new"],
  ["form", "/consent/forms"],
  ["people", "/imports/new"],
  ["sender", "/settings/domains"],
  ["campaign", "/campaigns/new"],
] as const;

/** The way to a first mail: what is done is ticked, and the next step stands out. */
export function FirstSteps({ done }: { readonly done: Home["steps"] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const next = STEPS.find(([step]) => !done[step])?.[0];
  return (
    <ol className="steps">
      {STEPS.map(([step, href], index) => {
        const { title, text, act } = words.steps[step];
        return (
          <li key={step} className={done[step] ? "first-step first-step-done" : "first-step"}>
            {done[step] ? (
              <Mark kind="permitted" />
            ) : (
              <span className="first-step-number" aria-hidden="true">
                {index + 1}
              </span>
            )}
            <div>
              <h3>
                {title}
                {done[step] ? (
                  <span className="visually-hidden"> ({words.steps.isDone})</span>
                ) : null}
              </h3>
              <p className="faint">{text}</p>
            </div>
            {done[step] ? null : (
              <LinkButton href={href} look={step === next ? "main" : "plain"}>
                {act}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}
