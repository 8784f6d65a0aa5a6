import type { ApiProblem, MessageTemplatePreview } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { useSearchState } from "../../../app/use-search-state.ts";
import { Marked } from "../../../ui/marked.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { Choice } from "../../writing/parts/choice.tsx";
import { MailWindow } from "../../writing/parts/preview.tsx";
import { WORDS as WRITING_WORDS } from "../../writing/words/words.ts";
import { WORDS } from "../words/words.ts";

const WIDTHS = { phone: 390, desk: 720 } as const;

interface Props {
  readonly drawn: UseQueryResult<MessageTemplatePreview, ApiProblem>;
}

/** A text filled in with its test data, and what the gate says of it. */
export function TextPreview({ drawn }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { preview } = useFeatureWords(WRITING_WORDS).words;
  const { template: said } = words;
  const { values, set } = useSearchState("width", "theme", "part");
  const width = values.width === "phone" ? "phone" : "desk";
  const theme = values.theme === "dark" ? "dark" : "light";
  const part = values.part === "text" ? "text" : "mail";
  const kind = drawn.error?.problem?.kind;
  const isToMend = kind === "bad-writing" || kind === "bad-fields";
  // While something has to be mended, what was drawn before stays.
  const [last, setLast] = useState(drawn.data);
  if (drawn.data !== undefined && drawn.data !== last) setLast(drawn.data);
  return (
    <section className="preview" aria-label={said.preview}>
      <div className="preview-bar">
        <Choice
          label={preview.part}
          words={said.parts}
          value={part}
          onChange={(chosen) => set({ part: chosen === "mail" ? null : chosen })}
        />
        <Choice
          label={preview.width}
          words={preview.widths}
          value={width}
          onChange={(chosen) => set({ width: chosen === "desk" ? null : chosen })}
        />
        <Choice
          label={preview.theme}
          words={preview.themes}
          value={theme}
          onChange={(chosen) => set({ theme: chosen === "light" ? null : chosen })}
        />
      </div>
      {drawn.error !== null && !isToMend ? (
        <Failed problem={drawn.error} onRetry={() => void drawn.refetch()} />
      ) : null}
      <Missing problem={drawn.error} />
      {last === undefined ? (
        drawn.error === null ? (
          <Loading />
        ) : null
      ) : (
        <>
          {isToMend ? (
            <p className="faint">{preview.stale}</p>
          ) : (
            <Judgement findings={last.findings} />
          )}
          <dl className="preview-heads">
            <div>
              <dt>{said.subject}</dt>
              <dd>{last.subject}</dd>
            </div>
          </dl>
          {part === "text" ? (
            <pre className="preview-text">{last.text}</pre>
          ) : (
            <MailWindow html={last.html} width={WIDTHS[width]} theme={theme} />
          )}
        </>
      )}
    </section>
  );
}

/** Each datum that is asked for and not there, or there and not known. */
export function Missing({ problem }: { readonly problem: ApiProblem | null }): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  const fields = problem?.problem?.kind === "bad-fields" ? (problem.problem.fields ?? []) : [];
  if (fields.length === 0) return null;
  return (
    <section className="faults" aria-live="polite">
      <h2>{said.missing}</h2>
      <ul className="plain-list">
        {fields.map(({ path, expected }) => (
          <li key={path}>
            <code>{path}</code>: {expected}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the gate says, in its own words. */
export function Judgement({ findings }: Pick<MessageTemplatePreview, "findings">): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  if (findings.length === 0) return <Marked kind="untracked">{said.passes}</Marked>;
  const refuses = findings.some((one) => one.refuses);
  return (
    <div className="preview-asked">
      <Marked kind={refuses ? "refused" : "note"}>{refuses ? said.refuses : said.notes}</Marked>
      <ul className="plain-list">
        {findings.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
