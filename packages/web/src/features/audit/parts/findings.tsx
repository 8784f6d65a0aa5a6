import type { AuditDocument, Finding, Severity } from "@consentry/audit";
import type { ReactNode } from "react";

import { useWords } from "../../../words/words.ts";
import type { ChosenPlace, Mark } from "../marks.ts";
import { FindingEntry } from "./finding-entry.tsx";

interface Props {
  readonly mail: Blob;
  readonly document: AuditDocument;
  readonly marks: readonly Mark[];
  readonly chosen: ChosenPlace | null;
  readonly onChoose: (chosen: ChosenPlace | null) => void;
}

const GRAVITY: readonly Severity[] = ["violation_if_no_consent", "contested", "exposure", "info"];

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => GRAVITY.indexOf(severity);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

export function Findings({ document, ...rest }: Props): ReactNode {
  const { findings } = useWords().words.audit;
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{findings.title}</h2>
      {document.findings.length === 0 ? <p>{findings.none}</p> : null}
      <ol>
        {gravestFirst(document.findings).map((finding) => (
          <FindingEntry
            key={`${finding.id} ${finding.technique} ${finding.at[0]?.offset}`}
            finding={finding}
            {...rest}
          />
        ))}
      </ol>
      {document.findings.length === 0 ? null : (
        <details className="grades">
          <summary>{findings.gradesTitle}</summary>
          <dl>
            {findings.gradesHelp.map(([grade, meaning]) => (
              <div key={grade}>
                <dt>{grade}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
