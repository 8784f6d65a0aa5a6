import type { ReactNode } from "react";

import { formatNumber, formatPercent } from "../../words/format.ts";
import { useWords } from "../../words/words.ts";

export interface Part {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly kind:
    | "permitted"
    | "refused"
    | "tracked"
    | "untracked"
    | "contested"
    | "unclear"
    | "rest"
    /** Outside the question: counted so that the whole stays whole. */
    | "apart";
}

interface Props {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** A whole, split into parts that add up to it; each with its number in words beneath. */
export function PartBar({ label, parts }: Props): ReactNode {
  const { language } = useWords();
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="part-bar">
      <p className="part-bar-label">{label}</p>
      <div className="part-bar-track" aria-hidden="true">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, kind, count }) => (
            <span key={id} className={`part part-${kind}`} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className="part-bar-words">
        {parts.map(({ id, label: name, count, kind }) => (
          <li key={id}>
            <span className={`part-sign part-${kind}`} aria-hidden="true" />
            {name} <strong>{formatNumber(count, language)}</strong>{" "}
            {whole === 0 ? null : (
              <span className="faint">{formatPercent(count / whole, language)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
