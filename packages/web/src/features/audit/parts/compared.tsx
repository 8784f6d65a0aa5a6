import type { Comparison, ComparedCounts, ReaderValue } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { useWords } from "../../../words/words.ts";
import { MOST_LINES } from "../limits.ts";

const SIGNS: Readonly<Record<Comparison["verdict"], MarkKind>> = {
  "reader-identified": "tracked",
  "nobody-identified": "untracked",
  "one-reader": "note",
  "not-one-mailing": "note",
};

/** What a second copy shows: how much differs, and the values that stand for one reader. */
export function Compared({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { compare: say } = useWords().words.report;
  const { verdict, summary, readerValues } = comparison;
  const isCompared = verdict !== "not-one-mailing";
  return (
    <Section title={say.title} className="section-wide">
      <output className={`compared-verdict mark-${SIGNS[verdict]}`}>
        <Mark kind={SIGNS[verdict]} />
        {say.verdict[verdict]}
      </output>
      {verdict === "reader-identified" ? <p>{say.raised}</p> : null}
      {isCompared ? (
        <dl className="compared-counts">
          <Counts title={say.openings} counts={summary.references} />
          <Counts title={say.links} counts={summary.links} />
        </dl>
      ) : null}
      {readerValues.length === 0 ? null : <Values values={readerValues} />}
    </Section>
  );
}

function Counts({ title, counts }: { title: string; counts: ComparedCounts }): ReactNode {
  const { counts: say } = useWords().words.report.compare;
  const only = counts.onlyInFirst + counts.onlyInSecond;
  const lines = [
    [counts.recipient, say.recipient],
    [counts.unclear, say.unclear],
    [counts.same, say.same],
    [only, say.only],
  ] as const;
  return (
    <div>
      <dt>{title}</dt>
      {lines
        .filter(([count]) => count > 0)
        .map(([count, what]) => (
          <dd key={what} className={what === say.recipient ? "mark-tracked" : ""}>
            <strong>{count}</strong> {what}
          </dd>
        ))}
    </div>
  );
}

function Values({ values }: { readonly values: readonly ReaderValue[] }): ReactNode {
  const { compare: say } = useWords().words.report;
  return (
    <table className="table">
      <caption>{say.values}</caption>
      <thead>
        <tr>
          <th scope="col">{say.first}</th>
          <th scope="col">{say.second}</th>
          <th scope="col">{say.where}</th>
        </tr>
      </thead>
      <tbody>
        {values.slice(0, MOST_LINES).map(({ id, values: [first, second], appearsIn }) => (
          <tr key={id}>
            <th scope="row">
              <code>{shortened(first)}</code>
            </th>
            <td data-label={say.second}>
              <code>{shortened(second)}</code>
            </td>
            <td data-label={say.where}>
              {APPEARANCES.filter((place) => appearsIn[place] > 0)
                .map((place) => say.appears[place](appearsIn[place]))
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const APPEARANCES = [
  "openings",
  "otherReferences",
  "links",
  "unsubscribe",
  "otherLinks",
  "headers",
] as const;

const LONGEST = 80;

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
