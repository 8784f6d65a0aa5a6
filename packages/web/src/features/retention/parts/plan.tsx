import type { Retention, RetentionPlan } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead, useReadPages } from "../../../api/use-api.ts";
import { RuleName } from "../../../law/reasons.tsx";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { titleOf } from "./title-of.ts";

/** What goes today and within the month, and the button that lets it. */
export function PlanPart({ retention }: { readonly retention: Retention }): ReactNode {
  const plan = useRead("planRetention", {});
  return (
    <>
      <Loaded of={plan}>{(known) => <Plan plan={known} retention={retention} />}</Loaded>
      <PeopleDue />
    </>
  );
}

interface Props {
  readonly plan: RetentionPlan;
  readonly retention: Retention;
}

function Plan({ plan, retention }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { columns } = words.plan;
  const number = (count: number): string => formatNumber(count, language);
  const sum = (of: (rule: RetentionPlan["rules"][number]) => number): number =>
    plan.rules.reduce((all, rule) => all + of(rule), 0);
  const rows = sum((rule) => rule.rows);
  const shown = plan.rules.filter((rule) => rule.rows + rule.soon + rule.held > 0);
  return (
    <>
      <Figures
        items={[
          { label: words.plan.today, value: number(rows) },
          { label: words.plan.people, value: number(plan.people) },
          { label: words.plan.soon, value: number(sum(({ soon }) => soon)) },
          { label: words.plan.held, value: number(sum(({ held }) => held)) },
        ]}
      />
      {rows === 0 ? <Empty {...words.plan.nothing} /> : null}
      <RunButtons plan={plan} rows={rows} isRunning={retention.lastRun?.endedAt === null} />
      {shown.length === 0 ? null : (
        <div className="retention-table">
          <table className="table">
            <caption className="visually-hidden">{words.plan.table}</caption>
            <thead>
              <tr>
                <th scope="col">{columns.kind}</th>
                <th scope="col" className="retention-number">
                  {columns.rows}
                </th>
                <th scope="col">{columns.since}</th>
                <th scope="col" className="retention-number">
                  {columns.soon}
                </th>
                <th scope="col" className="retention-number">
                  {columns.held}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((rule) => (
                <tr key={rule.rule}>
                  <th scope="row">{titleOf(retention.rules, rule.rule, language)}</th>
                  <td className="retention-number" data-label={columns.rows}>
                    {number(rule.rows)}
                  </td>
                  <td data-label={columns.since}>
                    {rule.oldest === null ? "—" : <Day on={rule.oldest} />}
                  </td>
                  <td className="retention-number" data-label={columns.soon}>
                    {number(rule.soon)}
                  </td>
                  <td className="retention-number" data-label={columns.held}>
                    {number(rule.held)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface RunProps {
  readonly plan: RetentionPlan;
  readonly rows: number;
  readonly isRunning: boolean;
}

function RunButtons({ plan: { people }, rows, isRunning }: RunProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const may = useMay("rights");
  const run = useChange("startRetentionRun", {
    refreshes: ["showRetention", "planRetention", "listRetentionRuns", "listPeopleDue"],
  });
  if (isRunning) return <output>{words.plan.underWay}</output>;
  if (!may || rows === 0) return null;
  const shown = formatNumber(people, language);
  return (
    <div className="actions">
      <ConfirmButton
        label={people === 0 ? words.plan.run : words.plan.runWith(shown)}
        look="main"
        title={words.plan.runTitle}
        confirm={people === 0 ? words.plan.run : words.plan.runWith(shown)}
        onConfirm={() => run.mutateAsync({ body: { people } })}
      >
        <p>{words.plan.runWhat(formatNumber(rows, language))}</p>
        {people === 0 ? null : <p>{words.plan.runPeople(shown)}</p>}
      </ConfirmButton>
    </div>
  );
}

function PeopleDue(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { items, isLoading, hasMore, isLoadingMore, loadMore } = useReadPages("listPeopleDue", {
    query: { limit: 25 },
  });
  return (
    <Section title={words.plan.whose}>
      {items.length === 0 && !isLoading ? <p className="faint">{words.plan.nobody}</p> : null}
      {items.length === 0 ? null : (
        <div className="retention-table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.plan.until}</th>
                <th scope="col">{words.plan.because}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.plan.person}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ contact, until, because, isHeld }) => (
                <tr key={contact}>
                  <td>
                    <Day on={until} />
                    {isHeld ? (
                      <>
                        {" "}
                        <Marked kind="held">{words.plan.isHeld}</Marked>
                      </>
                    ) : null}
                  </td>
                  <td>
                    <RuleName id={because} />
                  </td>
                  <td>
                    <Link href={`/contacts/${contact}`}>{words.plan.person}</Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasMore ? (
        <Button onPress={loadMore} isDisabled={isLoadingMore}>
          {words.plan.more}
        </Button>
      ) : null}
    </Section>
  );
}
