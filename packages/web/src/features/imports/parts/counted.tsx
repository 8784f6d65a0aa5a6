import type { ReactNode } from "react";

import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";

interface Props {
  readonly items: readonly (readonly [count: number, what: string])[];
}

/** Numbers in one column, what they are of in the other; what there is none of is left out. */
export function Counted({ items }: Props): ReactNode {
  const { language } = useWords();
  return (
    <ul className="import-counted">
      {items
        .filter(([count]) => count > 0)
        .map(([count, what]) => (
          <li key={what}>
            <strong>{formatNumber(count, language)}</strong> <span>{what}</span>
          </li>
        ))}
    </ul>
  );
}
