import type { SendingDomain } from "@consentry/client";
import type { ReactNode } from "react";

import { Moment } from "../../../ui/moment.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { StateMark } from "./state-mark.tsx";

/** What became better or worse, the latest first. */
export function History({ changes }: { readonly changes: SendingDomain["changes"] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (changes.length === 0) return <p>{words.history.none}</p>;
  return (
    <ul className="domain-fine">
      {changes.map(({ at, name, about, title, before, after, remarks }) => (
        <li key={`${at} ${name} ${about ?? ""}`}>
          <span>
            <strong>{title[language]}</strong> {about === null ? null : <code>{about}</code>}{" "}
            <StateMark state={before} /> → <StateMark state={after} />{" "}
            <span className="faint">
              <Moment at={at} />
            </span>
          </span>
          <span className="faint">{remarks.map(({ is }) => is[language]).join(" ")}</span>
        </li>
      ))}
    </ul>
  );
}
