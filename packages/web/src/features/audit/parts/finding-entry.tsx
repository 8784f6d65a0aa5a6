import type { Finding, Severity } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark as Sign, type MarkKind } from "../../../ui/mark.tsx";
import { useWords } from "../../../words/words.ts";
import type { ChosenPlace, Mark } from "../marks.ts";
import { ExcerptView } from "./excerpt-view.tsx";
import { LawOfFinding } from "./law-of-finding.tsx";
import { Places } from "./places.tsx";

interface Props {
  readonly finding: Finding;
  readonly mail: Blob;
  readonly marks: readonly Mark[];
  readonly chosen: ChosenPlace | null;
  readonly onChoose: (chosen: ChosenPlace | null) => void;
}

const SIGNS: Readonly<Record<Severity, MarkKind>> = {
  violation_if_no_consent: "tracked",
  contested: "contested",
  exposure: "unclear",
  info: "note",
};

export function FindingEntry({ finding, mail, marks, chosen, onChoose }: Props): ReactNode {
  const { findings: words } = useWords().words.audit;
  const sign = SIGNS[finding.severity];
  const shown = chosen?.finding === finding ? chosen.place : null;
  return (
    <li className="finding">
      <p className="finding-kind">
        <span className={`mark-word mark-${sign}`}>
          <Sign kind={sign} />
          {words.severity[finding.severity]}
        </span>
        <span className="finding-grade">{words.grades[finding.grade]}</span>
        <span className="finding-id">{finding.id}</span>
      </p>
      <h3>{finding.title}</h3>
      <p>{finding.explanation}</p>
      {finding.observes.length === 0 ? null : (
        <p className="finding-sees">
          <span className="term">{words.sees}</span>{" "}
          {finding.observes.map((observed) => words.observes[observed]).join(", ")}.
        </p>
      )}
      <Places
        places={finding.at}
        marks={marks}
        chosen={shown}
        onChoose={(place) => onChoose(place && { finding, place })}
      />
      {shown ? <ExcerptView mail={mail} place={shown} /> : null}
      <LawOfFinding finding={finding} />
      {finding.cannotProve === "" ? null : (
        <details className="finding-limit">
          <summary>{words.cannotProve}</summary>
          <p>{finding.cannotProve}</p>
        </details>
      )}
    </li>
  );
}
