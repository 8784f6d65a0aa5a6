import type { Suppression } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Marked } from "../../../ui/marked.tsx";
import { Day, Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ByWhom } from "./by-whom.tsx";

interface Props {
  readonly suppressions: readonly Suppression[];
}

/** What holds mail back, since when, and what would lift it. */
export function Closed({ suppressions }: Props): ReactNode {
  const lists = useRead("listLists", {}).data?.items ?? [];
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.closed;
  return (
    <Section title={words.title}>
      {suppressions.length === 0 ? <p>{words.none}</p> : null}
      <ul className="choices">
        {suppressions.map(({ channel, topic, reason, since, until, saidBy }) => (
          <li key={`${channel} ${topic} ${reason}`} id={`closed-${channel}-${topic ?? "all"}`}>
            <p>
              <Marked kind="refused">
                {words.line(nameOf(known.channels, channel), nameOf(known.suppressions, reason))}
              </Marked>{" "}
              {topic === null ? null : (
                <span>{words.list(lists.find(({ id }) => id === topic)?.name ?? null)}</span>
              )}
            </p>
            <p className="faint">
              <Moment at={since} /> · {words.saidBy} <ByWhom who={saidBy} /> ·{" "}
              {until === null ? (
                words.forGood
              ) : (
                <>
                  {words.until} <Day on={until} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
