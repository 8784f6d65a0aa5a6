import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly title: string;
  /** What is counted; left out: messages. */
  readonly of?: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly messages: number;
    readonly href?: string;
  }[];
}

/** Reasons with how many messages each is of; nothing where there is none. */
export function ReportCounts({ title, of, rows }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const label = of ?? words.messages.label;
  if (rows.length === 0) return null;
  return (
    <table className="table report-counts">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label: reason, messages, href }) => (
          <tr key={id}>
            <th scope="row">{href === undefined ? reason : <Link href={href}>{reason}</Link>}</th>
            <td data-label={label}>{formatNumber(messages, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
