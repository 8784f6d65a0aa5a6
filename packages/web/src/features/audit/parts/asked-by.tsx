import type { Finding } from "@consentry/audit";
import { citationById } from "@consentry/law";
import type { ReactNode } from "react";

import { useWords } from "../../../words/words.ts";

/** The clauses behind a finding, each with how it was read here. */
export default function AskedBy({ finding }: { readonly finding: Finding }): ReactNode {
  const { findings: words } = useWords().words.audit;
  return (
    <>
      <ul className="finding-sources">
        {finding.sources.map((id) => {
          const citation = citationById(id);
          return (
            <li key={id}>
              {citation ? `${citation.source.title}, ${citation.provision.heading}` : id}
              {citation ? <small> {words.read[citation.provision.read]}</small> : null}
            </li>
          );
        })}
      </ul>
      <p>
        <small>
          {words.rules} {finding.rules.join(", ")}. {words.noAdvice}
        </small>
      </p>
    </>
  );
}
