import type { RetentionRun } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { titleOf, type Rule } from "./title-of.ts";

interface Props {
  readonly rules: readonly Rule[];
}

/** Each run with what went by which rule, and its signed report. */
export function RunsPart({ rules }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const runs = useReadPages("listRetentionRuns", { query: { limit: 20 } });
  if (runs.problem !== null) return <Failed problem={runs.problem} onRetry={runs.retry} />;
  if (runs.isLoading) return <Loading />;
  if (runs.items.length === 0) return <Empty {...words.runs.none} />;
  return (
    <>
      <p>{words.runs.lead}</p>
      {runs.items.map((run) => (
        <Run key={run.id} run={run} rules={rules} />
      ))}
      {runs.hasMore ? (
        <Button onPress={runs.loadMore} isDisabled={runs.isLoadingMore}>
          {words.runs.more}
        </Button>
      ) : null}
    </>
  );
}

function Run({ run, rules }: Props & { readonly run: RetentionRun }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const rowsOf = ({ removed }: RetentionRun["steps"][number]): number =>
    Object.values(removed).reduce((sum, rows) => sum + rows, 0);
  const went = run.steps.filter((step) => rowsOf(step) > 0 || step.held > 0);
  return (
    <article className="sheet retention-run">
      <h2>
        <Day on={run.day} />
      </h2>
      <p className="faint">
        {run.startedBy === "system" ? words.runs.byOrder : words.runs.bySomebody}
        {run.endedAt === null && run.failedAt === null ? ` · ${words.runs.underWay}` : null}
      </p>
      {run.failedAt === null || run.endedAt !== null ? null : (
        <p>
          <Marked kind="refused">{words.runs.failed}</Marked>
        </p>
      )}
      {went.length === 0 ? (
        <p>{words.runs.nothing}</p>
      ) : (
        <ul>
          {went.map((step) => (
            <li key={step.rule}>
              {titleOf(rules, step.rule, language)}:{" "}
              {words.runs.rows(formatNumber(rowsOf(step), language))}
              {step.held === 0 ? null : `, ${words.runs.held(formatNumber(step.held, language))}`}
            </li>
          ))}
        </ul>
      )}
      {run.endedAt === null || went.length === 0 ? null : (
        <div className="actions">
          <LinkButton
            href={`/api/v1/retention/runs/${run.id}/report`}
            download={`retention-${run.day}.json`}
          >
            {words.runs.report}
          </LinkButton>
        </div>
      )}
    </article>
  );
}
