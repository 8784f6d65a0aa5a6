import type { ReactNode } from "react";

import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  /** What the picture shows, in a sentence: read out in its place. */
  readonly summary: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  readonly children: ReactNode;
}

/** A picture of numbers, and the same numbers as a table for whoever needs them so. */
export function ChartFrame({ summary, head, rows, children }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <figure className="chart">
      <figcaption className="visually-hidden">{summary}</figcaption>
      <div aria-hidden="true">{children}</div>
      <details className="chart-table">
        <summary>{words.asTable}</summary>
        <table className="table">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} data-label={head[column]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
