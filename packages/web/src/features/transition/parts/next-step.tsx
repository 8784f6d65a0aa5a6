import type { Transition, TransitionMailing } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { TransitionWords } from "../words/words.ts";
import { WORDS } from "../words/words.ts";
import { monthName } from "./month-name.ts";
import { monthsOf, placesOf, type Purpose } from "./purposes.ts";

interface Props {
  readonly of: Transition;
  readonly purpose: Purpose;
  readonly mailings: readonly TransitionMailing[];
}

/** The one thing that helps most now, with its button. */
export function NextStep(props: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  if (props.of.people === null) return null;
  const { text, button, href } = nextOf(props, words, language);
  return (
    <aside className="sheet transition-next" aria-label={words.next.title}>
      <div>
        <h2>{words.next.title}</h2>
        <p>{text}</p>
      </div>
      {mayWrite && button !== null ? (
        <LinkButton href={href} look="main">
          {button}
        </LinkButton>
      ) : null}
    </aside>
  );
}

interface Next {
  readonly text: string;
  /** `null`: there is nothing to press. */
  readonly button: string | null;
  readonly href: string;
}

function nextOf(
  { of, purpose, mailings }: Props,
  { next }: TransitionWords,
  language: "en" | "fr",
): Next {
  if (of.people === 0) return { text: next.empty, button: next.bring, href: "/imports/new" };
  const draft = mailings.find(({ state }) => state === "draft" || state === "paused");
  if (draft !== undefined) {
    const href = `/campaigns/${draft.id}`;
    return { text: next.draft(draft.name), button: next.draftButton, href };
  }
  const running = mailings.find(({ state }) => UNDER_WAY.has(state));
  if (running !== undefined) {
    const href = `/campaigns/${running.id}`;
    return { text: next.running(running.name), button: next.runningButton, href };
  }
  const may = placesOf(of.countries, purpose)["may-be-asked"];
  if (may > 0) {
    const text = next.ask(formatNumber(may, language));
    return { text, button: next.askButton, href: `/transition/ask?purpose=${purpose}` };
  }
  const [first] = monthsOf(of.countries, purpose);
  if (first !== undefined) {
    return { text: next.wait(monthName(first.month, language)), button: null, href: "" };
  }
  return { text: next.nothing, button: next.forms, href: "/consent/forms" };
}

const UNDER_WAY: ReadonlySet<TransitionMailing["state"]> = new Set([
  "planning",
  "scheduled",
  "sending",
]);
