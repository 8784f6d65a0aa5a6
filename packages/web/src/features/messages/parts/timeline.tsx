import type { Message } from "@consentry/client";
import type { ReactNode } from "react";

import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What happened to a message, in order, with what servers said. */
export function Timeline({ message: { events } }: { readonly message: Message }): ReactNode {
  const { message: said } = useFeatureWords(WORDS).words;
  return (
    <Section title={said.happened}>
      {events.length === 0 ? <p className="faint">{said.nothingYet}</p> : null}
      <ol className="message-timeline">
        {events.map(({ kind, at, code, detail }, place) => (
          <li key={`${place} ${kind}`}>
            <Moment at={at} />
            <div>
              {said.events[kind]}
              {code === null ? null : (
                <>
                  {" "}
                  <code>{code}</code>
                </>
              )}
              {detail === null ? null : <p className="faint">{detail}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
