import type { DomainCheck } from "@consentry/client";
import type { ReactNode } from "react";

import { CopyText } from "../../../ui/copy-text.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { StateMark } from "./state-mark.tsx";

interface Props {
  readonly checks: readonly DomainCheck[];
}

/** What is not in order: what is there, what should be, and the record to paste. */
export function Checks({ checks }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { page } = words;
  if (checks.length === 0) return <p>{page.nothingToDo}</p>;
  return (
    <ul className="domain-checks">
      {checks.map(({ name, about, title, why, state, found, remarks, record }) => (
        <li key={`${name} ${about ?? ""}`}>
          <h3>
            <span>
              {title[language]}
              {about === null ? null : (
                <>
                  {" "}
                  <code>{about}</code>
                </>
              )}
            </span>
            <StateMark state={state} />
          </h3>
          <div className="domain-remarks">
            {remarks.map(({ code, is, should }, index) => (
              // The same may be remarked of several servers.
              <p key={`${code} ${index}`}>
                {is[language]}
                {should === null ? null : <strong> {should[language]}</strong>}
              </p>
            ))}
            <p className="faint">{why[language]}</p>
          </div>
          {found.length === 0 ? null : (
            <p className="domain-found">
              {page.found}:{" "}
              {found.map((text, index) => (
                <code key={index}>{text} </code>
              ))}
            </p>
          )}
          {record === null ? null : (
            <>
              <CopyText label={page.recordName} text={record.name} />
              <CopyText label={page.recordValue(record.type)} text={record.value} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is in order, a line each. */
export function FineChecks({ checks }: Props): ReactNode {
  const { language } = useFeatureWords(WORDS);
  return (
    <ul className="domain-fine">
      {checks.map(({ name, about, title, state, remarks }) => (
        <li key={`${name} ${about ?? ""}`}>
          <span>
            <strong>{title[language]}</strong> {about === null ? null : <code>{about}</code>}{" "}
            <StateMark state={state} />
          </span>
          <span className="faint">{remarks.map(({ is }) => is[language]).join(" ")}</span>
        </li>
      ))}
    </ul>
  );
}
