import type { VerdictOfTheDay } from "@consentry/audit";
import type { ReactNode } from "react";

import { citedSources } from "../law-of-day.ts";

interface Props {
  readonly ids: readonly string[];
  readonly law: VerdictOfTheDay;
}

/** The instruments cited, with their titles and, where a lasting address is known, a link. */
export function Sources({ ids, law }: Props): ReactNode {
  const sources = citedSources(ids, law);
  if (sources.length === 0) return null;
  return (
    <ul className="law-sources">
      {sources.map(({ title, permalink, clauses }) => (
        <li key={title}>
          {permalink === null ? (
            title
          ) : (
            <a href={permalink} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          )}
          {clauses.length === 0 ? null : <span className="clauses"> {clauses.join(", ")}</span>}
        </li>
      ))}
    </ul>
  );
}
