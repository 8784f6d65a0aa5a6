import type { MeasuredPurpose } from "@consentry/client";
import type { ReactNode } from "react";

import { RuleName, Sources } from "../../../law/reasons.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { formatNumber, nameCountry } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Rule = MeasuredPurpose["rules"][number];

const MARKS: Readonly<Record<Rule["standing"], MarkKind>> = {
  consent: "held",
  exempt: "permitted",
  contested: "contested",
  forbidden: "refused",
};

/** What has to hold before somebody may be measured, where your people are; each with its source. */
export function RulesByCountry({ of }: { readonly of: readonly Rule[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { rules } = words;
  return (
    <details className="measured-rules">
      <summary>{rules.title}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{rules.country}</th>
            <th scope="col">{rules.people}</th>
            <th scope="col">{rules.asks}</th>
            <th scope="col">{rules.why}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((rule) => (
            <RuleRow key={rule.country ?? ""} of={rule} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function RuleRow({ of }: { readonly of: Rule }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { rules } = words;
  return (
    <tr>
      <th scope="row">
        {of.country === null ? rules.unknownCountry : nameCountry(of.country, language)}
      </th>
      <td data-label={rules.people}>
        {of.people === null ? "–" : formatNumber(of.people, language)}
      </td>
      <td data-label={rules.asks}>
        <Marked kind={MARKS[of.standing]}>{rules.standings[of.standing]}</Marked>
        {of.standing === "contested" ? (
          <p className="faint">
            {of.mayUnasked ? rules.chosenYes : rules.chosenNo}{" "}
            <Link href="/settings/policy">{rules.choose}</Link>
          </p>
        ) : null}
      </td>
      <td data-label={rules.why}>{of.reason === null ? "–" : <Why of={of.reason} />}</td>
    </tr>
  );
}

/** The rule with its standing and its sources; what it would say to a person depends on them. */
function Why({ of }: { readonly of: NonNullable<Rule["reason"]> }): ReactNode {
  const { words } = useFeatureWords(KNOWN_WORDS);
  return (
    <div className="reason">
      <p>
        <RuleName id={of.rule} />
      </p>
      <p className="faint">
        {nameOf(words.statuses, of.status)} · {nameOf(words.confidences, of.confidence)}
      </p>
      <Sources of={of.sources} />
    </div>
  );
}
