import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Nothing waits: said as plainly as what waits. */
export function AllDone(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { title, text, next } = words.done;
  return (
    <div className="all-done">
      <Mark kind="permitted" />
      <div>
        <p className="all-done-title">{title}</p>
        <p className="faint">{text}</p>
      </div>
      {mayWrite ? <LinkButton href="/campaigns/new">{next}</LinkButton> : null}
    </div>
  );
}
