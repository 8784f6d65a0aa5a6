import type { Reason as LawReason } from "@consentry/client";
import { citationById, ruleById } from "@consentry/law";
import type { ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { KNOWN_WORDS, nameOf } from "../words/known/words.ts";
import "./reasons.css";

/** Law's reasons in the reader's language, each with its rule and its sources. */
export function Reasons({ of }: { readonly of: readonly LawReason[] }): ReactNode {
  return (
    <ul className="reasons">
      {of.map((reason, at) => (
        <li key={`${reason.rule} ${at}`}>
          <Reason of={reason} />
        </li>
      ))}
    </ul>
  );
}

export function Reason({ of: reason }: { readonly of: LawReason }): ReactNode {
  const { words, language } = useFeatureWords(KNOWN_WORDS);
  return (
    <div className="reason">
      <p>{language === "fr" ? reason.becauseFr : reason.because}</p>
      <p className="faint">
        <RuleName id={reason.rule} /> · {nameOf(words.statuses, reason.status)} ·{" "}
        {nameOf(words.confidences, reason.confidence)}
      </p>
      <Sources of={reason.sources} />
    </div>
  );
}

/** The clauses a reason rests on, folded away. */
export function Sources({ of }: { readonly of: readonly string[] }): ReactNode {
  const { words } = useFeatureWords(KNOWN_WORDS);
  return (
    <details>
      <summary>
        {words.reasons.sources} ({of.length})
      </summary>
      <ul className="reason-sources">
        {of.map((id) => (
          <li key={id}>
            <Citation id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A rule by its title; by its id alone where law knows it no more. */
export function RuleName({ id }: { readonly id: string }): ReactNode {
  const { words, language } = useFeatureWords(KNOWN_WORDS);
  const title = ruleById(id)?.title[language];
  return (
    <>
      {words.reasons.rule} <code>{id}</code>
      {title === undefined ? null : `, ${title}`}
    </>
  );
}

/** A clause by its instrument, with a link where there is one. */
export function Citation({ id }: { readonly id: string }): ReactNode {
  const citation = citationById(id);
  if (citation === undefined) return <code>{id}</code>;
  const { title, permalink } = citation.source;
  return (
    <>
      {permalink === null ? (
        title
      ) : (
        <a href={permalink} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      , {id.slice(id.indexOf(":") + 1)}: {citation.provision.heading}
    </>
  );
}
