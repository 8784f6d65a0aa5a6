import type { KeptAnswer, KeptDecision, KeptObserving } from "@consentry/client";
import type { ReactNode } from "react";

import { Reasons, RuleName } from "../../../law/reasons.tsx";
import { Day } from "../../../ui/moment.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What was decided about one message on its day: the rules, and their words where they are kept. */
export function Decided({ decision }: { readonly decision: KeptDecision }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const words = all.messages;
  const { heldBack, on, rulesVersion, send, open, click } = decision;
  return (
    <details>
      <summary>
        {heldBack === null ? words.whySent : words.whyNot} (<Day on={on} />,{" "}
        {words.decided(rulesVersion)})
      </summary>
      <div className="decided">
        {heldBack === null ? null : <p>{words.heldBack[heldBack.by](heldBack.what)}</p>}
        <Answer of={send} />
        <Observed signal="open" of={open} />
        <Observed signal="click" of={click} />
      </div>
    </details>
  );
}

interface ObservedProps {
  readonly signal: "open" | "click";
  readonly of: KeptObserving;
}

function Observed({ signal, of: { level, purposes, by, refused } }: ObservedProps): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.messages;
  return (
    <section>
      <h4>{words.carries(nameOf(known.signals, signal), nameOf(known.levels, level))}</h4>
      {purposes.length === 0 ? null : (
        <p>
          {words.usedFor}: {purposes.map((one) => nameOf(known.purposes, one)).join(", ")}
        </p>
      )}
      {by === null ? null : <Answer of={by} />}
      {refused.map((one) => (
        <div key={one.level} className="decided-refused">
          <p>{words.refusedLevel(nameOf(known.levels, one.level))}</p>
          <Answer of={one} />
        </div>
      ))}
    </section>
  );
}

function Answer({ of: { reasons, rules } }: { readonly of: KeptAnswer }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (reasons !== null) return <Reasons of={reasons} />;
  return (
    <>
      <ul className="erase-list">
        {rules.map((rule) => (
          <li key={rule}>
            <RuleName id={rule} />
          </li>
        ))}
      </ul>
      <p className="faint">{words.messages.otherWords}</p>
    </>
  );
}
